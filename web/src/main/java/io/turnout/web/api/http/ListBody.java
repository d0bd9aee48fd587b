package io.turnout.web.api.http;

import io.turnout.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last
 */
public record ListBody<T>(List<T> items, @Nullable String next) {

    public ListBody {
        items = List.copyOf(items);
    }

    /** The page as an answer, with the address of the next one in {@code Link}. */
    public static <T> ResponseEntity<ListBody<T>> of(Page<T> page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new ListBody<>(page.items(), page.next()));
    }

    /** A list that is short by nature and has one page only. */
    public static <T> ListBody<T> whole(List<T> items) {
        return new ListBody<>(items, null);
    }
}
