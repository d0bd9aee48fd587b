package io.turnout.web.api.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.kernel.InvalidInput;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.EffectSettlements;
import io.turnout.web.application.EffectSettlements.OpenEffect;
import io.turnout.web.application.EffectSettlements.Settlement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiEffectsController")
@RequestMapping(ApiPaths.V1 + "/effects")
@Tag(name = "operations")
class EffectsController {

    /**
     * A person's word for one effect.
     *
     * @param happened true: the process goes on as if the device or mailbox had said so; false: it is done again
     */
    record Word(
            @Nullable UUID caseId,
            @Nullable String process,
            @Nullable String elementId,
            @Nullable Integer iteration,
            @Nullable Boolean happened,
            @Nullable String reason) {}

    private final EffectSettlements settlements;

    EffectsController(EffectSettlements settlements) {
        this.settlements = settlements;
    }

    @GetMapping
    ListBody<OpenEffect> open() {
        return ListBody.whole(settlements.open());
    }

    @PostMapping("/settlements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Settlement settle(@RequestBody Word word) {
        return settlements.settle(
                needed("caseId", word.caseId()),
                needed("process", word.process()),
                needed("elementId", word.elementId()),
                Objects.requireNonNullElse(word.iteration(), 1),
                needed("happened", word.happened()),
                Objects.requireNonNullElse(word.reason(), ""));
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of("/" + field, "is needed here");
        }
        return value;
    }
}
