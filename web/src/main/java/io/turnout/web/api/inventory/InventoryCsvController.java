package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.kernel.NotFound;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The CSV siblings of all lists of the inventory. */
@RestController("apiInventoryCsvController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "inventory")
class InventoryCsvController {

    private static final int CSV_PAGE = 200;

    private final List<InventoryList<?, ?>> lists;
    private final InventoryAccess access;
    private final CsvAnswers csv;

    InventoryCsvController(List<InventoryList<?, ?>> lists, InventoryAccess access, CsvAnswers csv) {
        this.lists = lists;
        this.access = access;
        this.csv = csv;
    }

    @GetMapping("/{list:customers|providers|sites|circuits|devices|services|contacts}.csv")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String list, @RequestParam Map<String, String> filter) {
        InventoryList<?, ?> found = lists.stream()
                .filter(candidate -> candidate.name().equals(list))
                .findFirst()
                .orElseThrow(() -> new NotFound("list", list));
        return answer(found, filter);
    }

    private <R> ResponseEntity<StreamingResponseBody> answer(InventoryList<R, ?> list, Map<String, String> filter) {
        return csv.of(list.name(), list.shape(), cursor -> access.page(list, filter, cursor, CSV_PAGE));
    }
}
