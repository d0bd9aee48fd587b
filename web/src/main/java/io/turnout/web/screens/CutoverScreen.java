package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cutover.CutoverPlans;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.Timers;
import io.turnout.view.UserTasks;
import io.turnout.web.application.Scopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The cut-over room: the runbook against the clock, who said go, and the way back. */
@Controller
class CutoverScreen {

    private final Cases cases;
    private final Scopes scopes;
    private final CutoverPlans plans;
    private final UserTasks tasks;
    private final Timers timers;

    CutoverScreen(Cases cases, Scopes scopes, CutoverPlans plans, UserTasks tasks, Timers timers) {
        this.cases = cases;
        this.scopes = scopes;
        this.plans = plans;
        this.tasks = tasks;
        this.timers = timers;
    }

    @GetMapping("/cases/{reference}/cutover")
    String room(@PathVariable String reference, Model model) {
        add(reference, model);
        return "cutover";
    }

    @GetMapping("/cases/{reference}/cutover/live")
    String live(@PathVariable String reference, Model model) {
        add(reference, model);
        return "cutover :: live";
    }

    private void add(String reference, Model model) {
        scopes.staff();
        CaseRecord record = cases.byReference(reference, scopes.cases());
        model.addAttribute("record", record);
        model.addAttribute("site", CaseRow.titleOf(record));
        model.addAttribute("plan", plans.current(record.id()).orElse(null));
        TaskFilter open = TaskFilter.all().ofCase(record.id());
        model.addAttribute(
                "tasks",
                tasks.page(open, TaskSort.DUE, null, 20).items().stream()
                        .filter(task -> task.processId().equals(ServiceCutoverProcess.ID))
                        .toList());
        model.addAttribute(
                "timers",
                timers.of(record.id()).stream()
                        .filter(timer -> timer.processId().equals(ServiceCutoverProcess.ID))
                        .toList());
    }
}
