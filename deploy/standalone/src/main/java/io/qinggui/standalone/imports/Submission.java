package io.qinggui.standalone.imports;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is sent as one: a line, or all lines that are joined.
 *
 * @param key those with the same key are sent one after the other, in file order
 */
record Submission(FileKind kind, String key, List<Line> lines) {

  Submission {
    lines = List.copyOf(lines);
  }

  static Submission of(Line line) {
    return of(List.of(line));
  }

  static Submission of(List<Line> lines) {
    Line first = lines.getFirst();
    return new Submission(first.kind(), key(first), lines);
  }

  /** That of a line; a line without one stands alone. */
  static String key(Line line) {
    return line.cell(line.kind().key()).orElseGet(() -> String.valueOf(line.number()));
  }

  /** Each line once, however often it stands there. */
  List<Line> distinct() {
    Map<Map<String, String>, Line> distinct = new LinkedHashMap<>();
    lines.forEach(line -> distinct.putIfAbsent(line.cells(), line));
    return List.copyOf(distinct.values());
  }

  /**
   * The lines with a grant: all of them where nothing can be without one, so that its service says
   * what is missing.
   */
  List<Line> granting() {
    return kind.needsGrants() ? distinct() : distinct().stream().filter(Line::hasGrant).toList();
  }

  /** A further request, and the line that asks for it. */
  record Asked(Line line, Step step) {}

  /** The further requests in their order: those of an application by their dates. */
  List<Asked> steps() {
    List<Asked> asked =
        kind.steps().stream()
            .flatMap(step -> asking(step).map(line -> new Asked(line, step)))
            .toList();
    return kind == FileKind.APPLICATIONS
        ? asked.stream()
            .sorted(Comparator.comparing(it -> it.line().trigger(it.step()).orElse("")))
            .toList()
        : asked;
  }

  private Stream<Line> asking(Step step) {
    Stream<Line> able = step.isOfLine() ? distinct().stream() : Stream.of(first());
    return able.filter(line -> line.trigger(step).isPresent());
  }

  Line first() {
    return lines.getFirst();
  }
}
