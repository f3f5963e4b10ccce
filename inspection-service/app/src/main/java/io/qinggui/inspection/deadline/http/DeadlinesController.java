package io.qinggui.inspection.deadline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.Today;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes due in supervision; the gateway shows it together with what the law lets pass. */
@RestController
class DeadlinesController {

  private final List<DueSource> sources;
  private final Today today;

  DeadlinesController(List<DueSource> sources, Today today) {
    this.sources = List.copyOf(sources);
    this.today = today;
  }

  /**
   * Something that is to be done.
   *
   * @param date last day for it
   * @param id of what it is about
   * @param authority who has to do it, or to see to it
   * @param overdue whether the last day is over
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DueView(
      LocalDate date,
      DueKind kind,
      String id,
      @Nullable String authority,
      @Nullable String operatorId,
      boolean overdue) {}

  /** Nothing of it is for anybody but officers, who get the other deadlines alone. */
  @Operation(summary = "What supervision has to be done by when, and is not done yet")
  @GetMapping("/api/v1/deadlines")
  Page<DueView> deadlines(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    caller.requireReadAll();
    if (to.isBefore(from)) {
      throw ProblemException.invalid("/query/to", "period-ends-before-it-begins");
    }
    if (!Readers.isOfficer(caller)) {
      return new Page<>(List.of(), null);
    }
    LocalDate day = today.date();
    List<Due> due =
        sources.stream()
            .flatMap(it -> it.between(from, to, province))
            .sorted(Comparator.comparing(Due::key))
            .toList();
    return page.within(due, Due::key)
        .map(
            it ->
                new DueView(
                    it.date(),
                    it.kind(),
                    it.id(),
                    it.authority(),
                    it.operatorId(),
                    day.isAfter(it.date())));
  }
}
