package io.qinggui.standalone.imports;

import java.util.Comparator;
import java.util.List;
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
    String key = first.cell(first.kind().key()).orElseGet(() -> String.valueOf(first.number()));
    return new Submission(first.kind(), key, lines);
  }

  /**
   * The lines with a grant: all of them where nothing can be without one, so that its service says
   * what is missing.
   */
  List<Line> granting() {
    return kind.needsGrants() ? lines : lines.stream().filter(Line::hasGrant).toList();
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
    Stream<Line> able = step.isOfLine() ? lines.stream() : Stream.of(first());
    return able.filter(line -> line.trigger(step).isPresent());
  }

  Line first() {
    return lines.getFirst();
  }
}
