package io.turnout.web.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of FEEL that our forms use to hide a field: comparisons of one field with a constant, joined by
 * {@code and}. Anything else is refused when the form is read, not when somebody fills it in.
 */
public record HideCondition(List<Comparison> all) {

    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*([A-Za-z_]\\w*)\\s*(!=|=)\\s*(?:\"([^\"]*)\"|(true|false|null|-?\\d+(?:\\.\\d+)?))\\s*");

    /** One field against one constant; no constant stands for {@code null}. */
    public record Comparison(
            String field, boolean equal, @Nullable String constant) {

        boolean holds(Map<String, ?> values) {
            Object entered = values.get(field);
            // A page posts every field as a list of texts.
            Object value = entered instanceof List<?> list && list.size() == 1 ? list.getFirst() : entered;
            String text = value == null || value.toString().isBlank() ? null : value.toString();
            boolean same = constant == null ? text == null : constant.equals(text);
            return same == equal;
        }
    }

    static HideCondition parse(String feel) {
        String expression = feel.strip().replaceFirst("^=", "");
        return new HideCondition(Arrays.stream(expression.split("\\band\\b"))
                .map(part -> comparison(part, feel))
                .toList());
    }

    private static Comparison comparison(String part, String feel) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The condition " + feel + " is not one that forms may have: compare "
                    + "fields with constants and join the comparisons with and");
        }
        String quoted = matcher.group(3);
        String bare = matcher.group(4);
        String constant = quoted != null ? quoted : "null".equals(bare) ? null : bare;
        return new Comparison(matcher.group(1), "=".equals(matcher.group(2)), constant);
    }

    public boolean holds(Map<String, ?> values) {
        return all.stream().allMatch(comparison -> comparison.holds(values));
    }

    /** For the browser: {@code field=value;field!=value}. */
    public String code() {
        return String.join(
                ";",
                all.stream()
                        .map(one -> one.field()
                                + (one.equal() ? "=" : "!=")
                                + (one.constant() == null ? "" : one.constant()))
                        .toList());
    }
}
