package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Comments;
import io.turnout.cases.DocumentRecord;
import io.turnout.cases.Documents;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.kernel.NotFound;
import io.turnout.view.Diagrams;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.Timers;
import io.turnout.view.UserTasks;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: where it stands and why, its live diagram, what happened, what it waits for, documents and comments. */
@Controller
class CaseScreen {

    private static final int TIMELINE_LINES = 40;
    private static final int MOST_TASKS = 50;

    private final Cases cases;
    private final Scopes scopes;
    private final Readers readers;
    private final CaseTimeline timeline;
    private final Diagrams diagrams;
    private final UserTasks tasks;
    private final Timers timers;
    private final Incidents incidents;
    private final Documents documents;
    private final Comments comments;
    private final Circuits circuits;
    private final CaseContracts contracts;

    CaseScreen(
            Cases cases,
            Scopes scopes,
            Readers readers,
            CaseTimeline timeline,
            Diagrams diagrams,
            UserTasks tasks,
            Timers timers,
            Incidents incidents,
            Documents documents,
            Comments comments,
            Circuits circuits,
            CaseContracts contracts) {
        this.cases = cases;
        this.scopes = scopes;
        this.readers = readers;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.tasks = tasks;
        this.timers = timers;
        this.incidents = incidents;
        this.documents = documents;
        this.comments = comments;
        this.circuits = circuits;
        this.contracts = contracts;
    }

    @GetMapping("/cases/{reference}")
    String show(@PathVariable String reference, HttpSession session, Model model) {
        CaseRecord record = visible(reference);
        RecentlySeen.saw(session, record.id());
        addHead(record, model);
        addHappened(record, model);
        model.addAttribute("circuits", circuitsOf(record));
        if (!readers.current().isCustomer()) {
            addDesk(record, model);
        }
        return "case";
    }

    @GetMapping("/cases/{reference}/head")
    String head(@PathVariable String reference, Model model) {
        addHead(visible(reference), model);
        return "case :: head";
    }

    @GetMapping("/cases/{reference}/happened")
    String happened(@PathVariable String reference, Model model) {
        addHappened(visible(reference), model);
        return "case :: happened";
    }

    @GetMapping("/cases/{reference}/waiting")
    String waiting(@PathVariable String reference, Model model) {
        scopes.staff();
        addWaiting(visible(reference), model);
        return "case :: waiting";
    }

    @GetMapping("/cases/{reference}/comments")
    String comments(@PathVariable String reference, Model model) {
        scopes.staff();
        CaseRecord record = visible(reference);
        model.addAttribute("record", record);
        model.addAttribute("comments", comments.of(record.id(), null, 50).items());
        return "case :: comments";
    }

    /** What the viewer draws: the models of the case with their tokens. */
    @GetMapping(path = "/cases/{reference}/diagram", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<DrawnProcess> diagram(@PathVariable String reference) {
        return diagrams.of(visible(reference).id()).stream()
                .map(DrawnProcess::of)
                .toList();
    }

    @PostMapping("/cases/{reference}/comments")
    String comment(@PathVariable String reference, @RequestParam String text, RedirectAttributes redirect) {
        scopes.staff();
        CaseRecord record = visible(reference);
        comments.add(record.id(), text);
        redirect.addFlashAttribute("forget", "comment-" + record.id());
        return "redirect:/cases/" + record.reference() + "#comments";
    }

    @PostMapping("/cases/{reference}/documents")
    String upload(@PathVariable String reference, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        scopes.staff();
        CaseRecord record = visible(reference);
        DocumentRecord stored = documents.store(
                record.id(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "document"),
                Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE),
                file.getBytes(),
                "attachment");
        redirect.addFlashAttribute("notice", stored.name() + " ✓");
        return "redirect:/cases/" + record.reference() + "#documents";
    }

    /** Always as a download: what somebody uploaded is never run as a page of ours. */
    @GetMapping("/cases/{reference}/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable UUID id) {
        scopes.staff();
        CaseRecord record = visible(reference);
        DocumentRecord document = documents.get(id);
        if (!document.caseId().equals(record.id())) {
            throw new NotFound("document", id);
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(documents.content(id));
    }

    private CaseRecord visible(String reference) {
        return cases.byReference(reference, scopes.cases());
    }

    private void addHead(CaseRecord record, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("site", CaseRow.titleOf(record));
        model.addAttribute("cells", PhaseCell.of(record));
    }

    private void addHappened(CaseRecord record, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("lines", timeline.newest(record.id(), TIMELINE_LINES));
    }

    /** What staff work with; for a customer it is not even read. */
    private void addDesk(CaseRecord record, Model model) {
        addWaiting(record, model);
        model.addAttribute("documents", documents.of(record.id()));
        model.addAttribute("comments", comments.of(record.id(), null, 50).items());
        model.addAttribute("messages", MessageChoice.ALL);
        model.addAttribute("contracts", contracts.of(record));
        model.addAttribute("wayOut", contracts.wayOut(record).orElse(null));
    }

    private void addWaiting(CaseRecord record, Model model) {
        model.addAttribute("record", record);
        model.addAttribute(
                "tasks",
                tasks.page(TaskFilter.all().ofCase(record.id()), TaskSort.DUE, null, MOST_TASKS)
                        .items());
        model.addAttribute("timers", timers.of(record.id()));
        model.addAttribute(
                "incidents",
                incidents
                        .page(IncidentFilter.open().ofCase(record.id()), null, MOST_TASKS)
                        .items());
    }

    private Map<UUID, CircuitRecord> circuitsOf(CaseRecord record) {
        return circuits.byIds(Stream.of(record.oldCircuitId(), record.newCircuitId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
