package io.qinggui.standalone.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A file with grants has a line for each service; the lines of one license, expansion, application
 * or correction become one request. They have to agree in everything else. How many lines each has
 * is known from the check, so that it goes on as soon as its last line was read, and no more lines
 * are held than those of requests that are not complete yet.
 */
final class JoinedLines {

  private final FileKind kind;
  private final ToIntFunction<List<String>> count;
  private final Consumer<Submission> agreeing;
  private final BiConsumer<Line, Rejection> rejected;
  private final Map<List<String>, Group> open = new HashMap<>();
  private final Map<String, Deque<Group>> waiting = new HashMap<>();

  /**
   * @param count how many lines of the file have this identity
   */
  JoinedLines(
      FileKind kind,
      ToIntFunction<List<String>> count,
      Consumer<Submission> agreeing,
      BiConsumer<Line, Rejection> rejected) {
    this.kind = kind;
    this.count = count;
    this.agreeing = agreeing;
    this.rejected = rejected;
  }

  private record Member(Line line, @Nullable Rejection flaw) {}

  /** What becomes one request, and how many lines of it are to come. */
  private static final class Group {
    private final List<String> identity;
    private final String key;
    private final int expected;
    private final List<Member> members = new ArrayList<>();

    Group(List<String> identity, String key, int expected) {
      this.identity = identity;
      this.key = key;
      this.expected = expected;
    }

    boolean complete() {
      return members.size() >= expected;
    }

    List<Line> lines() {
      return members.stream().map(Member::line).toList();
    }
  }

  void add(Line line) {
    add(new Member(line, null));
  }

  /** A line that cannot go on, and the others with it. */
  void add(Line line, Rejection flaw) {
    add(new Member(line, flaw));
  }

  private void add(Member member) {
    List<String> identity = identity(member.line());
    Group group = open.computeIfAbsent(identity, it -> begun(it, member.line()));
    group.members.add(member);
    if (group.complete()) {
      finish(group.key);
    }
  }

  private Group begun(List<String> identity, Line line) {
    String key = Submission.key(line);
    Group group = new Group(identity, key, count.applyAsInt(identity));
    waiting.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(group);
    return group;
  }

  /** Requests of one key keep the order of their first lines. */
  private void finish(String key) {
    Deque<Group> first = waiting.getOrDefault(key, new ArrayDeque<>());
    while (!first.isEmpty() && first.getFirst().complete()) {
      give(first.removeFirst());
    }
    if (first.isEmpty()) {
      waiting.remove(key);
    }
  }

  /** The file ends; what has fewer lines than were counted goes on as it is. */
  void end() {
    for (Deque<Group> groups : List.copyOf(waiting.values())) {
      List.copyOf(groups).forEach(this::give);
    }
    waiting.clear();
  }

  /** How many lines are held. */
  int held() {
    return open.values().stream().mapToInt(it -> it.members.size()).sum();
  }

  private void give(Group group) {
    open.remove(group.identity);
    List<Line> lines = group.lines();
    Optional<Member> flawed = group.members.stream().filter(it -> it.flaw() != null).findFirst();
    if (flawed.isPresent()) {
      Line guilty = flawed.get().line();
      group.members.forEach(it -> rejected.accept(it.line(), withFlawed(it, guilty)));
    } else if (lines.stream().map(JoinedLines::common).distinct().count() > 1) {
      lines.forEach(line -> rejected.accept(line, disagreement(lines.getFirst(), line)));
    } else {
      agreeing.accept(Submission.of(lines));
    }
  }

  private static Rejection withFlawed(Member member, Line guilty) {
    Rejection own = member.flaw();
    return own == null ? Rejections.alongWith(guilty.number(), member.line()) : own;
  }

  /** What says which lines belong together. A line that does not say it stands alone. */
  static List<String> identity(Line line) {
    List<String> columns = line.kind().joinedBy();
    return line.cell(columns.getFirst()).isPresent()
        ? columns.stream().map(it -> NaturalKeys.compared(line, it).orElse("")).toList()
        : List.of("line " + line.number());
  }

  /** What has to be the same in all lines that belong together. */
  static Map<String, String> common(Line line) {
    Map<String, String> common = new HashMap<>(line.cells());
    line.kind().columns().stream()
        .filter(Column::isOfLine)
        .map(Column::name)
        .forEach(common::remove);
    common.replaceAll((column, cell) -> NaturalKeys.compared(line, column).orElse(cell));
    return common;
  }

  private Rejection disagreement(Line first, Line line) {
    String field =
        kind.columns().stream()
            .filter(column -> !column.isOfLine())
            .map(Column::name)
            .filter(it -> !NaturalKeys.compared(line, it).equals(NaturalKeys.compared(first, it)))
            .findFirst()
            .orElse(kind.joinedBy().getFirst());
    return line.rejected(
        field,
        kind.noun() + "-lines-disagree",
        Reason.of("lines-disagree", "noun", kind.noun(), "first", first.number(), "field", field));
  }
}
