package io.turnout.web.screens;

import io.turnout.cases.DocumentRecord;
import io.turnout.cases.Documents;
import io.turnout.view.UserTask;
import io.turnout.web.forms.CamundaForm;
import io.turnout.web.forms.FieldType;
import io.turnout.web.forms.FormField;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a page posted for the fields of a form; a chosen file becomes a document of the case, and its id the value. */
final class PostedForm {

    /** The file of a field is posted beside the field itself, which holds the id of one that is stored already. */
    static final String FILE_SUFFIX = "--file";

    private PostedForm() {}

    static Map<String, Object> texts(CamundaForm form, HttpServletRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String[] posted = request.getParameterValues(field.key());
            if (posted != null) {
                values.put(field.key(), posted.length == 1 ? posted[0] : List.of(posted));
            }
        }
        return values;
    }

    static Map<String, Object> withFiles(
            CamundaForm form, HttpServletRequest request, UserTask task, Documents documents) throws IOException {
        Map<String, Object> values = texts(form, request);
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            return values;
        }
        for (FormField field : form.fields()) {
            MultipartFile file = multipart.getFile(field.key() + FILE_SUFFIX);
            if (field.type() == FieldType.FILEPICKER && file != null && !file.isEmpty()) {
                values.put(field.key(), store(field, file, task, documents).id().toString());
            }
        }
        return values;
    }

    private static DocumentRecord store(FormField field, MultipartFile file, UserTask task, Documents documents)
            throws IOException {
        return documents.store(
                Objects.requireNonNull(task.caseId(), "a task of ours has a case"),
                Objects.requireNonNullElse(file.getOriginalFilename(), field.key()),
                Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"),
                file.getBytes(),
                kebab(field.key()));
    }

    /** {@code signedContract} is kept as a {@code signed-contract}. */
    static String kebab(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
