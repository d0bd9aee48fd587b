package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.letter.UnprintableLetter;
import io.turnout.web.application.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letter of a planned notice before it goes out, in any of the languages. Nothing is stored. */
@Controller
class NoticeLetterScreen {

    private final Cases cases;
    private final Scopes scopes;
    private final Notices notices;
    private final ErrorPages pages;

    NoticeLetterScreen(Cases cases, Scopes scopes, Notices notices, ErrorPages pages) {
        this.cases = cases;
        this.scopes = scopes;
        this.notices = notices;
        this.pages = pages;
    }

    /** Ours, and without anything that runs: it may open beside the task instead of being saved first. */
    @GetMapping("/cases/{reference}/notice-letter")
    ResponseEntity<byte[]> preview(@PathVariable String reference, @RequestParam Locale language) {
        scopes.staff();
        CaseRecord record = cases.byReference(reference, scopes.cases());
        NoticeRecord notice =
                notices.ofCase(record.id()).orElseThrow(() -> new NotFound("planned notice of", reference));
        String spoken = Languages.closest(language).getLanguage();
        ContentDisposition shown = ContentDisposition.inline()
                .filename("preview-" + record.reference() + "-" + spoken + ".pdf")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(notices.preview(notice.id(), spoken));
    }

    /** A font that is missing on the server: the same would keep the letter from going out. */
    @ExceptionHandler(UnprintableLetter.class)
    ModelAndView unprintable(HttpServletRequest request, UnprintableLetter refusal) {
        return pages.page(request, HttpStatus.CONFLICT, refusal.getMessage());
    }
}
