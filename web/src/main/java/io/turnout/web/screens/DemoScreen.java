package io.turnout.web.screens;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseSort;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.ClockControl;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.view.RunningTimer;
import io.turnout.view.Timers;
import io.turnout.web.application.Scopes;
import io.turnout.web.demo.DemoMailbox;
import io.turnout.web.demo.devices.DemoDevices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
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

/** What only the demo has: a clock that moves forward, devices that can be broken, and the mailbox of everybody. */
@Controller
@Profile("demo")
class DemoScreen {

    private static final int MOST_CASES = 200;

    /** A timer fires when the clock is past it, not at it. */
    private static final Duration PAST_IT = Duration.ofSeconds(5);

    private static final Duration LONGEST_LEAP = Duration.ofDays(400);

    private final ObjectProvider<ClockControl> clockControl;
    private final ObjectProvider<DemoMailbox> mailbox;
    private final ObjectProvider<DemoDevices> devices;
    private final Timers timers;
    private final Cases cases;
    private final Scopes scopes;
    private final Clock clock;

    DemoScreen(
            ObjectProvider<ClockControl> clockControl,
            ObjectProvider<DemoMailbox> mailbox,
            ObjectProvider<DemoDevices> devices,
            Timers timers,
            Cases cases,
            Scopes scopes,
            Clock clock) {
        this.clockControl = clockControl;
        this.mailbox = mailbox;
        this.devices = devices;
        this.timers = timers;
        this.cases = cases;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A timer that somebody waits for, and the case it belongs to. */
    record Wait(CaseRecord record, RunningTimer timer) {}

    @GetMapping("/demo")
    String demo(Model model) {
        scopes.staff();
        model.addAttribute("now", clock.instant());
        model.addAttribute("movable", clockControl.getIfAvailable() != null);
        model.addAttribute("waits", waits());
        model.addAttribute(
                "lines",
                Optional.ofNullable(devices.getIfAvailable())
                        .map(DemoDevices::list)
                        .orElse(List.of()));
        model.addAttribute(
                "mails",
                Optional.ofNullable(mailbox.getIfAvailable())
                        .map(DemoMailbox::received)
                        .orElse(List.of()));
        return "demo";
    }

    @PostMapping("/demo/clock")
    String move(@RequestParam String by) {
        scopes.staff();
        advance(duration(by));
        return "redirect:/demo";
    }

    @PostMapping("/demo/clock/next")
    String moveToNext() {
        scopes.staff();
        waits().stream()
                .map(wait ->
                        Duration.between(clock.instant(), wait.timer().due()).plus(PAST_IT))
                .filter(Duration::isPositive)
                .findFirst()
                .ifPresent(this::advance);
        return "redirect:/demo";
    }

    @PostMapping("/demo/devices/{name}")
    String device(
            @PathVariable String name,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "0") int percent) {
        scopes.staff();
        DemoDevices simulated = devices.getObject();
        switch (action) {
            case "kill" -> simulated.kill(name);
            case "revive" -> simulated.revive(name);
            case "lose" -> simulated.setLoss(name, line, Math.clamp(percent, 0, 100));
            case "cut" -> simulated.kill(name, line);
            case "mend" -> {
                simulated.setLoss(name, line, 0);
                simulated.revive(name, line);
            }
            default -> throw InvalidInput.of("/action", "must be kill, revive, lose, cut or mend");
        }
        return "redirect:/demo#devices";
    }

    @GetMapping("/demo/mails/{number}")
    String mail(@PathVariable int number, Model model) {
        scopes.staff();
        model.addAttribute("mail", mailbox.getObject().mail(number));
        return "demo-mail";
    }

    @GetMapping("/demo/mails/{number}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int index) {
        scopes.staff();
        List<DemoMailbox.Attachment> attachments =
                mailbox.getObject().mail(number).attachments();
        if (index < 0 || index >= attachments.size()) {
            throw new NotFound("attachment", index);
        }
        DemoMailbox.Attachment attachment = attachments.get(index);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(attachment.content());
    }

    private void advance(Duration by) {
        clockControl.getObject().advance(by);
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.isNegative() || duration.compareTo(LONGEST_LEAP) > 0) {
                throw InvalidInput.of("/by", "must lie between nothing and " + LONGEST_LEAP.toDays() + " days");
            }
            return duration;
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of("/by", "must be written like PT6H or P14D");
        }
    }

    private List<Wait> waits() {
        CaseFilter running = new CaseFilter(null, null, null, null, null, EnumSet.of(CaseState.RUNNING), null, null);
        Instant now = clock.instant();
        return cases.page(running, CaseScope.everything(), CaseSort.UPDATED_DESC, null, MOST_CASES).items().stream()
                .flatMap(record -> timers.of(record.id()).stream().map(timer -> new Wait(record, timer)))
                .filter(wait -> wait.timer().due().isAfter(now))
                .sorted(Comparator.comparing(wait -> wait.timer().due()))
                .limit(30)
                .toList();
    }
}
