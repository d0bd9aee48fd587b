package io.turnout.web.api.http;

import io.turnout.kernel.CsvText;
import io.turnout.kernel.Page;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CSV siblings of lists (RFC 4180, UTF-8): one column per field of the shape, fields of fields with a dot. All pages
 * of the same filter are written.
 */
@Component
public class CsvAnswers {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JsonMapper json;

    CsvAnswers(ApiJson json) {
        this.json = json.mapper();
    }

    /**
     * @param name of the file, without its ending
     * @param pages gives the page at a cursor; null is the first
     */
    public <T> ResponseEntity<StreamingResponseBody> of(
            String name, Class<T> shape, Function<@Nullable String, Page<T>> pages) {
        List<String> columns = columns(shape);
        Page<T> first = pages.apply(null);
        StreamingResponseBody body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writeRow(writer, columns);
            Page<T> page = first;
            writeItems(writer, columns, page);
            while (page.next() != null) {
                page = pages.apply(page.next());
                writeItems(writer, columns, page);
            }
            writer.flush();
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(body);
    }

    private <T> void writeItems(Writer writer, List<String> columns, Page<T> page) throws IOException {
        for (T item : page.items()) {
            JsonNode node = json.valueToTree(item);
            writeRow(writer, columns.stream().map(column -> cell(node, column)).toList());
        }
    }

    private static String cell(JsonNode node, String column) {
        JsonNode value = node.at("/" + column.replace(".", "/"));
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? CsvText.safe(value.stringValue()) : plain(value);
    }

    private static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.isContainer() ? CsvText.safe(value.toString()) : value.asString();
        }
        StringJoiner joined = new StringJoiner(";");
        value.forEach(item -> joined.add(item.isString() ? item.stringValue() : item.toString()));
        return CsvText.safe(joined.toString());
    }

    private static void writeRow(Writer writer, List<String> cells) throws IOException {
        writer.write(String.join(",", cells.stream().map(CsvText::quoted).toList()));
        writer.write("\r\n");
    }

    private List<String> columns(Class<?> shape) {
        List<String> columns = new ArrayList<>();
        collect(columns, "", shape);
        return columns;
    }

    private void collect(List<String> columns, String prefix, Class<?> shape) {
        if (shape == Money.class) {
            columns.add(prefix + "amount");
            columns.add(prefix + "currency");
            return;
        }
        for (var component : shape.getRecordComponents()) {
            Class<?> type = component.getType();
            if (type.isRecord() || type == Money.class) {
                collect(columns, prefix + component.getName() + ".", type);
            } else {
                columns.add(prefix + component.getName());
            }
        }
    }
}
