package io.qinggui.inspection.workplan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.WorkPlanEvent;
import io.qinggui.inspection.language.WorkPlanEvent.TaskCompleted;
import io.qinggui.inspection.language.WorkPlanEvent.WorkPlanMade;
import io.qinggui.inspection.workplan.WorkPlanRules;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrations and carriers mean to do by when (四(一), 四(二)). */
@RestController
class WorkPlansController {

  private static final String PATH = "/api/v1/work-plans";
  private static final String ONE = PATH + "/{planId}";
  static final String PARTY = "party";

  /** A province code, {@code MIIT}, or the id of a carrier. */
  private static final String PARTIES = "MIIT|[0-9]{2}|[0-9A-Z]{18}";

  private final Dossiers dossiers;
  private final ReadModel<PlanRecord> list;
  private final FoldedStreams<WorkPlanEvent, PlanRecord> streams;
  private final Today today;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Work plans: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class WorkPlanConfiguration {

    @Bean
    DossierRules<?> workPlanRules() {
      return new WorkPlanRules();
    }

    @Bean
    RecordProjection<DossierEvent, PlanRecord> workPlansProjection(Dossiers dossiers) {
      return dossiers
          .projection("work-plans", WorkPlanEvent.class, PlanRecord.class, PlanRecord::after)
          .searchable(PARTY, it -> it.made().party());
    }

    @Bean
    ReadModel<PlanRecord> workPlans(
        Projections projections, RecordProjection<DossierEvent, PlanRecord> projection) {
      return projections.readModel(projection);
    }
  }

  WorkPlansController(Dossiers dossiers, ReadModel<PlanRecord> list, Today today) {
    this.dossiers = dossiers;
    this.list = list;
    this.today = today;
    this.streams = dossiers.streams(WorkPlanEvent.class, PlanRecord::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                WorkPlanMade.class,
                Plan.class,
                (body, wrong, request) -> dossiers.command(body.made(wrong.planId()), request))
            .with(
                TaskCompleted.class,
                Completion.class,
                (body, wrong, request) ->
                    dossiers.command(
                        new TaskCompleted(wrong.planId(), wrong.task(), body.completedOn()),
                        request));
  }

  /** A plan as the read model keeps it. */
  record PlanRecord(WorkPlanMade made, List<TaskCompleted> completed) {

    /** Copies the list. */
    PlanRecord {
      completed = List.copyOf(completed);
    }

    static PlanRecord after(@Nullable PlanRecord before, WorkPlanEvent event) {
      return switch (event) {
        case WorkPlanMade it -> new PlanRecord(it, List.of());
        case TaskCompleted it -> Objects.requireNonNull(before, "a plan is made first").with(it);
      };
    }

    private PlanRecord with(TaskCompleted it) {
      List<TaskCompleted> more = new ArrayList<>(completed);
      more.add(it);
      return new PlanRecord(made, more);
    }

    @Nullable LocalDate completedOn(int task) {
      return completed.stream()
          .filter(it -> it.task() == task)
          .map(TaskCompleted::completedOn)
          .findFirst()
          .orElse(null);
    }

    boolean isDoneInTime(int task) {
      LocalDate completed = completedOn(task);
      return completed != null && !completed.isAfter(made.tasks().get(task - 1).dueOn());
    }

    boolean isOverdue(int task, LocalDate today) {
      return completedOn(task) == null && today.isAfter(made.tasks().get(task - 1).dueOn());
    }

    boolean isOverdue(LocalDate today) {
      for (int task = 1; task <= made.tasks().size(); task++) {
        if (isOverdue(task, today)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A plan as clients see it. */
  record PlanView(
      String planId,
      String party,
      int year,
      LocalDate madeOn,
      Leader leader,
      List<TaskView> tasks,
      boolean overdue) {

    static PlanView of(PlanRecord it, LocalDate today) {
      WorkPlanMade made = it.made();
      List<TaskView> tasks = new ArrayList<>();
      for (int n = 1; n <= made.tasks().size(); n++) {
        WorkPlanEvent.Task task = made.tasks().get(n - 1);
        tasks.add(
            new TaskView(
                n,
                task.title(),
                task.responsible(),
                task.dueOn(),
                it.completedOn(n),
                it.isOverdue(n, today)));
      }
      return new PlanView(
          made.planId(),
          made.party(),
          made.year(),
          made.madeOn(),
          new Leader(made.leaderName(), made.leaderTitle()),
          tasks,
          it.isOverdue(today));
    }
  }

  /**
   * A task.
   *
   * @param n its number, from 1
   * @param overdue whether it should be done by now and is not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      int n,
      String title,
      String responsible,
      LocalDate dueOn,
      @Nullable LocalDate completedOn,
      boolean overdue) {}

  record Leader(@ValidText(max = 100) String name, @ValidText(max = 100) String title) {}

  record Task(
      @ValidText(max = 200) String title,
      @ValidText(max = 200) String responsible,
      LocalDate dueOn) {}

  record Plan(
      @Pattern(regexp = PARTIES, message = "wrong-format") String party,
      @Min(2000) @Max(2100) int year,
      LocalDate madeOn,
      Leader leader,
      @Size(min = 1, max = 500) List<Task> tasks)
      implements Noted {

    WorkPlanMade made(String planId) {
      return new WorkPlanMade(
          planId,
          party,
          year,
          madeOn,
          leader.name(),
          leader.title(),
          tasks.stream()
              .map(it -> new WorkPlanEvent.Task(it.title(), it.responsible(), it.dueOn()))
              .toList());
    }
  }

  record Completion(LocalDate completedOn) implements Noted {}

  @Operation(summary = "Make a work plan, one for each party and year")
  @PostMapping(PATH)
  Created<PlanView> make(@RequestBody Plan body, CommandRequest request) {
    return file(body.made(ContentId.of("WP", body.party(), body.year())), request);
  }

  private Created<PlanView> file(WorkPlanEvent fact, CommandRequest request) {
    return dossiers.file(
        fact,
        request,
        WriteAnswers.path(ONE, fact.planId()),
        streams,
        it -> PlanView.of(it, today.date()));
  }

  @Operation(summary = "Record that a task was done")
  @PostMapping(ONE + "/tasks/{task}/completion")
  Created<PlanView> complete(
      @PathVariable @ValidText(max = 64) String planId,
      @PathVariable @Min(1) @Max(500) int task,
      @RequestBody Completion body,
      CommandRequest request) {
    return file(new TaskCompleted(planId, task, body.completedOn()), request);
  }

  @Operation(summary = "Correct a work plan")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String planId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        stream(planId), body, request, WriteAnswers.path(ONE, planId), replacements);
  }

  @Operation(summary = "A work plan; a carrier reads its own")
  @GetMapping(ONE)
  ResponseEntity<PlanView> one(
      @PathVariable @ValidText(max = 64) String planId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<PlanRecord> found = dossiers.get(streams, stream(planId), knownAt);
    caller.require(
        Readers.isOfficer(caller) || Readers.isItself(caller, found.view().made().party()));
    return ReadAnswers.versioned(found.version(), PlanView.of(found.view(), today.date()));
  }

  @Operation(summary = "Find work plans; a carrier finds its own")
  @GetMapping(PATH)
  Page<PlanView> find(
      @RequestParam(required = false) @Nullable @Pattern(regexp = PARTIES, message = "wrong-format")
          String party,
      @RequestParam(required = false) @Nullable Boolean overdue,
      PageRequest page,
      Caller caller) {
    caller.require(Readers.isOfficer(caller) || (party != null && Readers.isItself(caller, party)));
    Filter filter = Filter.ALL.with(PARTY, party);
    return page.from(
            (after, limit) ->
                list.find(
                    filter,
                    after,
                    limit,
                    it -> overdue == null || overdue == it.isOverdue(today.date())),
            Versioned::key)
        .map(it -> PlanView.of(it.view(), today.date()));
  }

  private static String stream(String planId) {
    return DossierEvent.streamOf(WorkPlanEvent.KIND, planId);
  }
}
