package io.qinggui.platform.starter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Figures;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.Period;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of this service, and what each of them counts. The same question about what was known
 * at a moment gets the same answer for ever.
 */
@RestController
class FiguresController {

  private final Figures figures;
  private final Ledger ledger;
  private final Clocks clocks;

  FiguresController(Figures figures, Ledger ledger, Clocks clocks) {
    this.figures = figures;
    this.ledger = ledger;
    this.clocks = clocks;
  }

  /** What a figure counts, in both languages. */
  record Definition(String zh, String en) {}

  /**
   * A figure with its value.
   *
   * @param counting whether it counts what happened in the period or what held on its last day
   */
  record Value(String name, Figure.Counting counting, Definition definition, long value) {

    static Value of(Figure figure, long value) {
      return new Value(
          figure.name(), figure.counting(), new Definition(figure.zh(), figure.en()), value);
    }
  }

  /**
   * Figures of one ledger.
   *
   * @param position of the last event that counts
   * @param province absent for the whole country
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Values(
      String ledger,
      long position,
      Instant knownAt,
      LocalDate from,
      LocalDate to,
      @Nullable String province,
      List<Value> figures) {}

  /**
   * A thing that a figure counts.
   *
   * @param date the day on which it happened, or its first day
   * @param until first day on which it held no more, when that is known
   * @param events ids of the events behind it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      LocalDate date,
      @Nullable LocalDate until,
      List<String> provinces,
      @Nullable String operatorId,
      List<String> events) {

    static Item of(Counted it) {
      return new Item(it.id(), it.from(), it.until(), it.provinces(), it.operatorId(), it.events());
    }
  }

  @Operation(summary = "The figures of a period, counted over this service's own facts")
  @GetMapping("/api/v1/figures")
  Values figures(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    caller.requireReadAll();
    Period period = period(from, to, province);
    Known known = known(knownAt);
    List<Value> values =
        figures.values(period, known).entrySet().stream()
            .map(each -> Value.of(each.getKey(), each.getValue()))
            .toList();
    return new Values(ledger.name(), known.position(), known.at(), from, to, province, values);
  }

  @Operation(summary = "What a figure counts")
  @GetMapping("/api/v1/figures/{name}/items")
  Page<Item> items(
      @PathVariable @ValidText(max = 100) String name,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) boolean total,
      PageRequest page,
      Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
    Figure figure =
        figures
            .figure(name)
            .orElseThrow(() -> ProblemException.notFound("figure-unknown", Map.of("name", name)));
    List<Counted> all = figures.items(figure, period(from, to, province), known(knownAt));
    return page.within(all, Counted::key).map(Item::of).counted(total, page, all::size);
  }

  private Known known(@Nullable Instant knownAt) {
    return figures.knownAt(clocks.asOf(null, knownAt, "/query/knownAt").knownAt());
  }

  private static Period period(LocalDate from, LocalDate to, @Nullable String province) {
    if (to.isBefore(from)) {
      throw ProblemException.invalid("/query/to", "period-ends-before-it-begins");
    }
    return new Period(from, to, province);
  }
}
