package io.turnout.web.api.cases;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CommentRecord;
import io.turnout.cases.Comments;
import io.turnout.cases.DocumentRecord;
import io.turnout.cases.Documents;
import io.turnout.kernel.NotFound;
import io.turnout.view.Diagrams;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.CaseHistory;
import io.turnout.web.application.Scopes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController("apiCasePartsController")
@RequestMapping(ApiPaths.V1 + "/cases/{id}")
@Tag(name = "cases")
class CasePartsController {

    /** What somebody writes about a case; {@code @login} mentions. */
    record NewComment(String text) {

        NewComment {
            text = text == null ? "" : text;
        }
    }

    private final Scopes scopes;
    private final CaseHistory history;
    private final Diagrams diagrams;
    private final Comments comments;
    private final Documents documents;

    CasePartsController(Scopes scopes, CaseHistory history, Diagrams diagrams, Comments comments, Documents documents) {
        this.scopes = scopes;
        this.history = history;
        this.diagrams = diagrams;
        this.comments = comments;
        this.documents = documents;
    }

    @GetMapping("/timeline")
    ResponseEntity<ListBody<TimelineBody>> timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        scopes.visible(id);
        return ListBody.of(history.page(id, cursor, limit).map(TimelineBody::of));
    }

    @GetMapping("/diagram")
    DiagramBody diagram(@PathVariable UUID id) {
        scopes.visible(id);
        return DiagramBody.of(diagrams.of(id));
    }

    @GetMapping("/comments")
    ResponseEntity<ListBody<CommentRecord>> comments(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        visibleToStaff(id);
        return ListBody.of(comments.of(id, cursor, limit));
    }

    @PostMapping("/comments")
    ResponseEntity<CommentRecord> comment(
            IdempotentRequest request, @PathVariable UUID id, @RequestBody NewComment body) {
        scopes.staff();
        scopes.visible(id);
        return request.once(
                CommentRecord.class, () -> ResponseEntity.status(201).body(comments.add(id, body.text())));
    }

    @GetMapping("/documents")
    ListBody<DocumentRecord> documents(@PathVariable UUID id) {
        visibleToStaff(id);
        return ListBody.whole(documents.of(id));
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentRecord> upload(
            IdempotentRequest request,
            @PathVariable UUID id,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "other") String kind)
            throws IOException {
        scopes.staff();
        scopes.visible(id);
        byte[] content = file.getBytes();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "document");
        String type = Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return request.once(DocumentRecord.class, () -> {
            DocumentRecord stored = documents.store(id, name, type, content, kind);
            return ResponseEntity.created(
                            URI.create(ApiPaths.V1 + "/cases/" + id + "/documents/" + stored.id() + "/content"))
                    .body(stored);
        });
    }

    /** Always as a download: what people upload is never shown as part of our own site. */
    @GetMapping("/documents/{documentId}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID documentId) {
        visibleToStaff(id);
        DocumentRecord document = documents.get(documentId);
        if (!document.caseId().equals(id)) {
            throw new NotFound("document", documentId);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .body(documents.content(documentId));
    }

    /** What staff write and file about a case, offers and contracts among it, is not for the customer. */
    private void visibleToStaff(UUID id) {
        scopes.visible(id);
        scopes.staff();
    }
}
