package io.qinggui.inspection.training.http;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.training.Attended;
import io.qinggui.inspection.training.TrainingFile;
import io.qinggui.inspection.training.TrainingRules;
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
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Trainings, and who has had none (三(五)). */
@RestController
class TrainingsController {

  private static final String PATH = "/api/v1/trainings";
  private static final String ONE = PATH + "/{trainingId}";
  private static final String PROVINCE = "province";

  /** So many operators have room in a body. */
  private static final int MOST_AT_ONCE = 5_000;

  private final Dossiers dossiers;
  private final ReadModel<TrainingSummary> list;
  private final FoldedStreams<TrainingEvent, TrainingFile> streams;
  private final Register register;
  private final InstantSource clock;
  private final Today today;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Trainings: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class TrainingConfiguration {

    @Bean
    DossierRules<?> trainingRules() {
      return new TrainingRules();
    }

    @Bean
    RecordProjection<DossierEvent, TrainingSummary> trainingsProjection(Dossiers dossiers) {
      return dossiers
          .projection(
              "trainings", TrainingEvent.class, TrainingSummary.class, TrainingSummary::after)
          .searchable(PROVINCE, TrainingSummary::province);
    }

    @Bean
    ReadModel<TrainingSummary> trainings(
        Projections projections, RecordProjection<DossierEvent, TrainingSummary> projection) {
      return projections.readModel(projection);
    }
  }

  TrainingsController(
      Dossiers dossiers,
      ReadModel<TrainingSummary> list,
      Register register,
      InstantSource clock,
      Today today) {
    this.dossiers = dossiers;
    this.list = list;
    this.register = register;
    this.clock = clock;
    this.today = today;
    this.streams = dossiers.streams(TrainingEvent.class, TrainingFile::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                TrainingHeld.class,
                Held.class,
                (body, wrong, request) -> dossiers.command(body.held(wrong.trainingId()), request))
            .with(
                TrainingAttendanceAdded.class,
                AttendanceBody.class,
                (body, wrong, request) ->
                    dossiers.command(body.added(wrong.trainingId(), today.date()), request));
  }

  /** A training as clients see it. */
  record Training(
      String trainingId,
      String province,
      String topic,
      LocalDate heldOn,
      int hours,
      List<TrainingEvent.Attendance> attendance) {

    static Training of(TrainingFile file) {
      TrainingHeld it = file.held();
      return new Training(
          it.trainingId(), it.province(), it.topic(), it.heldOn(), it.hours(), file.attendance());
    }
  }

  /**
   * A training as it is listed.
   *
   * @param operators how many were there; who they are is with the training
   */
  record TrainingSummary(
      String trainingId,
      String province,
      String topic,
      LocalDate heldOn,
      int hours,
      int operators) {

    static TrainingSummary after(@Nullable TrainingSummary before, TrainingEvent event) {
      return switch (event) {
        case TrainingHeld it ->
            new TrainingSummary(
                it.trainingId(),
                it.province(),
                it.topic(),
                it.heldOn(),
                it.hours(),
                Attended.size(it));
        case TrainingAttendanceContinued it -> Objects.requireNonNull(before);
        case TrainingAttendanceAdded it ->
            Objects.requireNonNull(before).with(it.attendance().size());
      };
    }

    private TrainingSummary with(int more) {
      return new TrainingSummary(trainingId, province, topic, heldOn, hours, operators + more);
    }
  }

  record Attending(@ValidOperatorId String operatorId, @Min(1) @Max(10_000) int persons) {

    TrainingEvent.Attendance recorded() {
      return new TrainingEvent.Attendance(operatorId, persons);
    }
  }

  record Held(
      @ValidProvince String province,
      @ValidText(max = 200) String topic,
      LocalDate heldOn,
      @Min(1) @Max(1_000) int hours,
      @Size(max = MOST_AT_ONCE) List<Attending> attendance)
      implements Noted {

    TrainingHeld held(String trainingId) {
      return new TrainingHeld(
          trainingId,
          province,
          topic,
          heldOn,
          hours,
          attendance.stream().map(Attending::recorded).toList(),
          null);
    }
  }

  /** Who was there besides. */
  record AttendanceBody(@Size(min = 1, max = MOST_AT_ONCE) List<Attending> attendance)
      implements Noted {

    TrainingAttendanceAdded added(String trainingId, LocalDate today) {
      return new TrainingAttendanceAdded(
          trainingId, attendance.stream().map(Attending::recorded).toList(), today);
    }
  }

  @Operation(summary = "Record a training and who was there")
  @PostMapping(PATH)
  Created<Training> hold(@RequestBody Held body, CommandRequest request) {
    TrainingHeld fact =
        body.held(
            ContentId.of("TRN-" + body.province(), body.province(), body.topic(), body.heldOn()));
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.trainingId()), streams, Training::of);
  }

  @Operation(summary = "Add who else was at a training, as often as it takes")
  @PostMapping(ONE + "/attendance")
  Created<Training> add(
      @PathVariable @ValidText(max = 64) String trainingId,
      @RequestBody AttendanceBody body,
      CommandRequest request) {
    return dossiers.file(
        body.added(trainingId, today.date()),
        request,
        WriteAnswers.path(ONE, trainingId),
        streams,
        Training::of);
  }

  @Operation(summary = "Correct a training, or a list that was added to it")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String trainingId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(TrainingEvent.KIND, trainingId),
        body,
        request,
        WriteAnswers.path(ONE, trainingId),
        replacements);
  }

  @Operation(summary = "A training")
  @GetMapping(ONE)
  ResponseEntity<Training> one(
      @PathVariable @ValidText(max = 64) String trainingId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Readers.requireOfficer(caller);
    Versioned<TrainingFile> found =
        dossiers.get(streams, DossierEvent.streamOf(TrainingEvent.KIND, trainingId), knownAt);
    return ReadAnswers.versioned(found.version(), Training.of(found.view()));
  }

  @Operation(summary = "Find trainings")
  @GetMapping(PATH)
  Page<TrainingSummary> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Filter filter = Filter.ALL.with(PROVINCE, province);
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }

  /** An operator that was at none. */
  record Untrained(String operatorId) {}

  @Operation(summary = "The operators licensed in a province that were at no training in a time")
  @GetMapping(path = PATH, params = "missing=true")
  Page<Untrained> missing(
      @RequestParam boolean missing,
      @RequestParam @ValidProvince String province,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Set<String> trained = new HashSet<>();
    list.all(Filter.ALL.with(PROVINCE, province))
        .filter(it -> !it.view().heldOn().isBefore(from) && !it.view().heldOn().isAfter(to))
        .flatMap(it -> streams.find(it.key(), Instant.MAX).stream())
        .forEach(it -> it.view().attendance().forEach(each -> trained.add(each.operatorId())));
    List<String> without =
        register
            .licensed(new Register.Coverage(Set.of(), Set.of(province)), to, clock.instant())
            .stream()
            .filter(it -> !trained.contains(it))
            .toList();
    return page.within(without, it -> it).map(Untrained::new);
  }
}
