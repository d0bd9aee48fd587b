package io.turnout.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormCheckTests {

    private static final String FORM = """
            {"id": "approve-choice", "components": [
              {"type": "text", "text": "Read *Evaluation* first."},
              {"type": "radio", "key": "outcome", "label": "Decision", "validate": {"required": true},
               "values": [{"label": "Switch", "value": "switch"}, {"label": "Stay", "value": "stay"}]},
              {"type": "select", "key": "offerId", "label": "Offer", "valuesKey": "offers",
               "validate": {"required": true}, "conditional": {"hide": "=outcome != \\"switch\\""}},
              {"type": "number", "key": "reserve", "label": "Reserve", "decimalDigits": 2,
               "validate": {"min": 0, "max": 100}},
              {"type": "checklist", "key": "rules", "label": "Rules",
               "values": [{"label": "Escort", "value": "escort"}, {"label": "Night", "value": "night"}]},
              {"type": "checkbox", "key": "sound", "label": "Sound"},
              {"type": "datetime", "subtype": "date", "dateLabel": "Signed on", "key": "signedOn"},
              {"type": "textfield", "key": "country", "label": "Country", "validate": {"maxLength": 2}}
            ]}""";

    private final CamundaForm form = new FormReader(JsonMapper.shared())
            .read(FORM)
            .withOptions(name -> name.equals("offers") ? List.of(new FieldOption("o-1", "Merchant C")) : List.of());

    @Test
    void values_get_the_type_of_their_field() {
        FormAnswers answers = FormCheck.check(
                form,
                Map.of(
                        "outcome", List.of("switch"),
                        "offerId", "o-1",
                        "reserve", "12.50",
                        "rules", List.of("escort", "night"),
                        "sound", "on",
                        "signedOn", "2027-02-28",
                        "country", " CN "));

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.valid())
                .containsEntry("outcome", "switch")
                .containsEntry("offerId", "o-1")
                .containsEntry("reserve", new BigDecimal("12.50"))
                .containsEntry("rules", List.of("escort", "night"))
                .containsEntry("sound", true)
                .containsEntry("signedOn", "2027-02-28")
                .containsEntry("country", "CN");
    }

    @Test
    void a_hidden_field_is_neither_asked_for_nor_taken() {
        FormAnswers answers = FormCheck.check(form, Map.of("outcome", "stay", "offerId", "o-1"));

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values()).doesNotContainKey("offerId");
    }

    @Test
    void a_field_that_is_shown_and_required_must_be_filled() {
        assertThat(FormCheck.check(form, Map.of("outcome", "switch")).errors())
                .containsExactly(new FieldError("/variables/offerId", "is needed"));
    }

    @Test
    void only_choices_that_the_form_offers_are_taken() {
        assertThat(FormCheck.check(form, Map.of("outcome", "switch", "offerId", "o-2", "rules", List.of("gate")))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/variables/offerId", "/variables/rules");
    }

    @Test
    void a_number_keeps_its_limits_and_decimals() {
        assertThat(reserve("101")).isEqualTo("must be at most 100");
        assertThat(reserve("-1")).isEqualTo("must be at least 0");
        assertThat(reserve("1.005")).isEqualTo("may have at most 2 decimals");
        assertThat(reserve("ten")).startsWith("must be a number");
        assertThat(FormCheck.check(form, Map.of("outcome", "stay", "reserve", "1.500"))
                        .errors())
                .isEmpty();
    }

    private String reserve(String text) {
        return FormCheck.check(form, Map.of("outcome", "stay", "reserve", text))
                .errors()
                .getFirst()
                .detail();
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        assertThat(FormCheck.check(form, Map.of("outcome", "stay", "signedOn", "2027-02-30"))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/variables/signedOn");
    }

    @Test
    void names_that_the_form_does_not_know_are_refused() {
        assertThat(FormCheck.check(form, Map.of("outcome", "stay", "approvalNeeded", false))
                        .errors())
                .containsExactly(
                        new FieldError("/variables/approvalNeeded", "is not a field of this form; leave it out"));
    }

    @Test
    void an_empty_checkbox_is_a_no() {
        assertThat(FormCheck.check(form, Map.of("outcome", "stay")).values()).containsEntry("sound", false);
    }

    @Test
    void emphasis_in_a_text_is_kept_apart() {
        assertThat(form.parts().getFirst())
                .isInstanceOfSatisfying(
                        FormText.class,
                        text -> assertThat(text.pieces())
                                .extracting(FormText.Piece::emphasised)
                                .containsExactly(false, true, false));
    }

    @Test
    void a_form_with_a_field_that_cannot_be_shown_is_refused_when_it_is_read() {
        FormReader reader = new FormReader(JsonMapper.shared());

        assertThatThrownBy(() -> reader.read("{\"components\":[{\"type\":\"iframe\",\"key\":\"x\"}]}"))
                .hasMessageContaining("iframe");
        assertThatThrownBy(() -> HideCondition.parse("=count(offers) > 3")).hasMessageContaining("join");
    }
}
