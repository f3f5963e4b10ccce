package io.qinggui.license.deadline.http;

import io.qinggui.license.deadline.runtime.Deadline;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes due when. */
@RestController
class DeadlinesController {

  private final List<DeadlineSource> sources;

  DeadlinesController(List<DeadlineSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Operation(
      summary =
          "Boundaries of timelines, renewals due and time limits of applications, the first and"
              + " the last day included")
  @GetMapping("/api/v1/deadlines")
  Page<Deadline> deadlines(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      Caller caller) {
    caller.requireReadAll();
    if (to.isBefore(from)) {
      throw ProblemException.invalid("/query/to", "ends-before-it-begins");
    }
    String after = page.after().orElse("");
    int wanted = page.limit() + 1;
    List<Deadline> found =
        sources.stream()
            .flatMap(it -> it.between(from, to, province, after, wanted).stream())
            .sorted(Comparator.comparing(Deadline::key))
            .limit(wanted)
            .toList();
    return Page.of(found, page, Deadline::key);
  }
}
