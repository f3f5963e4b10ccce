package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.lease.Drawing.Box;
import io.qinggui.gateway.pages.lease.Drawing.Label;
import io.qinggui.gateway.pages.lease.Drawing.Layer;
import io.qinggui.gateway.pages.lease.Drawing.Party;
import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import io.qinggui.gateway.pages.lease.LeaseGraph.Operator;
import io.qinggui.gateway.pages.lease.Violation.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays a graph of leases out. A lease has its own place between two columns, so that no words lie
 * on other words; who comes next in a column is whoever's lessors stand higher.
 */
final class Layout {

  private static final int MARGIN = 8;
  private static final int HEADING = 28;
  private static final int PARTY_WIDTH = 150;
  private static final int PARTY_HEIGHT = 64;
  private static final int LABEL_WIDTH = 190;
  private static final int GAP = 26;
  private static final int BETWEEN_PARTIES = 20;
  private static final int BETWEEN_LABELS = 12;
  private static final int LINE = 17;
  private static final int PADDING = 10;
  private static final int PITCH = PARTY_WIDTH + LABEL_WIDTH + 2 * GAP;

  /** So many Chinese characters of 13 and of 12 pixels fit into a box. */
  private static final double PARTY_CHARACTERS = 10.5;

  private static final double LABEL_CHARACTERS = 14.5;

  private final LeaseGraph graph;
  private final Violations found;
  private final LeaseWords words;
  private final PageTexts texts;
  private final String asked;
  private final Map<String, Integer> column = new HashMap<>();
  private final Map<String, Box> parties = new HashMap<>();
  private final Map<String, Box> leases = new HashMap<>();
  private final List<List<String>> layers;
  private final List<List<Edge>> gutters = new ArrayList<>();

  private Layout(LeaseGraph graph, Violations found, String asked, LeaseWords words) {
    this.asked = asked;
    this.graph = graph;
    this.found = found;
    this.words = words;
    this.texts = words.texts();
    this.layers = Layers.of(graph);
    for (int i = 0; i < layers.size(); i++) {
      int layer = i;
      gutters.add(new ArrayList<>());
      layers.get(i).forEach(it -> column.put(it, layer));
    }
    graph.edges().forEach(it -> gutters.get(column(it.lessorId())).add(it));
  }

  /**
   * Lays out.
   *
   * @param asked operator or lease that was asked about; empty when it was something else
   */
  static Drawing of(LeaseGraph graph, Violations found, String asked, LeaseWords words) {
    Layout layout = new Layout(graph, found, asked, words);
    int height = layout.place();
    return layout.draw(height);
  }

  private int column(String operatorId) {
    return Objects.requireNonNull(column.get(operatorId));
  }

  private int place() {
    int height = 0;
    for (int i = 0; i < layers.size(); i++) {
      height = Math.max(height, layers.get(i).size() * (PARTY_HEIGHT + BETWEEN_PARTIES));
      height =
          Math.max(
              height, gutters.get(i).stream().mapToInt(it -> height(it) + BETWEEN_LABELS).sum());
    }
    for (int i = 0; i < layers.size(); i++) {
      placeParties(i, height);
      placeLeases(i, height);
    }
    return HEADING + height + MARGIN;
  }

  private void placeParties(int layer, int height) {
    List<String> ordered =
        layers.get(layer).stream().sorted(Comparator.comparingDouble(this::wanted)).toList();
    int step = height / ordered.size();
    int y = HEADING + (step - PARTY_HEIGHT) / 2;
    for (String operatorId : ordered) {
      parties.put(operatorId, new Box(MARGIN + layer * PITCH, y, PARTY_WIDTH, PARTY_HEIGHT));
      y += step;
    }
  }

  /** In the middle of the leases that lead to it, as far as they have a place. */
  private double wanted(String operatorId) {
    return graph.edges().stream()
        .filter(it -> it.lesseeId().equals(operatorId) && leases.containsKey(it.leaseId()))
        .mapToInt(it -> box(leases, it.leaseId()).middle())
        .average()
        .orElse(0);
  }

  private void placeLeases(int layer, int height) {
    List<Edge> ordered =
        gutters.get(layer).stream()
            .sorted(Comparator.comparingInt(it -> box(parties, it.lessorId()).middle()))
            .toList();
    int used = ordered.stream().mapToInt(it -> height(it) + BETWEEN_LABELS).sum();
    int y = HEADING + (height - used + BETWEEN_LABELS) / 2;
    int x = MARGIN + layer * PITCH + PARTY_WIDTH + GAP;
    for (Edge edge : ordered) {
      leases.put(edge.leaseId(), new Box(x, y, LABEL_WIDTH, height(edge)));
      y += height(edge) + BETWEEN_LABELS;
    }
  }

  private int height(Edge edge) {
    return LINE * (lines(edge).size() + named(edge).size()) + PADDING;
  }

  /** What is leased, on a line of its own where it does not fit behind its kind. */
  private List<String> lines(Edge edge) {
    String resource = words.resource(edge.lease());
    String identifier = edge.lease().path("identifier").asString("");
    List<String> together = FittedText.lines(resource + " " + identifier, LABEL_CHARACTERS, 2);
    List<String> lines = new ArrayList<>();
    if (together.size() == 1) {
      lines.addAll(together);
    } else {
      lines.addAll(FittedText.lines(resource, LABEL_CHARACTERS, 1));
      lines.addAll(FittedText.lines(identifier, LABEL_CHARACTERS, 1));
    }
    lines.addAll(FittedText.lines(words.days(edge.lease()), LABEL_CHARACTERS, 2));
    return lines;
  }

  private List<String> named(Edge edge) {
    return words.named(found.of(edge), LABEL_CHARACTERS);
  }

  private static Box box(Map<String, Box> places, String id) {
    return Objects.requireNonNull(places.get(id));
  }

  private Drawing draw(int height) {
    boolean closing = !gutters.isEmpty() && !gutters.getLast().isEmpty();
    int width =
        2 * MARGIN
            + Math.max(0, layers.size() - 1) * PITCH
            + PARTY_WIDTH
            + (closing ? LABEL_WIDTH + 2 * GAP : 0);
    List<Layer> headings = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      headings.add(new Layer(MARGIN + i * PITCH + PARTY_WIDTH / 2, i + 1));
    }
    return new Drawing(
        width,
        height,
        headings,
        graph.operators().stream().map(this::party).toList(),
        graph.edges().stream().map(this::label).toList());
  }

  private Party party(Operator operator) {
    return new Party(
        box(parties, operator.operatorId()),
        operator.operatorId(),
        operator.name(),
        FittedText.lines(operator.name(), PARTY_CHARACTERS, 2),
        operator.kind().isEmpty() ? "" : texts.code("kind", operator.kind()),
        operator.operatorId().equals(asked));
  }

  private Label label(Edge edge) {
    Box box = box(leases, edge.leaseId());
    Box lessor = box(parties, edge.lessorId());
    Box lessee = box(parties, edge.lesseeId());
    // a lease that closes a circle comes back to the lessee from behind
    boolean back = lessee.x() <= box.x();
    int end = back ? lessee.right() : lessee.x();
    List<Violation> violations = found.of(edge);
    return new Label(
        box,
        edge.leaseId(),
        lines(edge),
        named(edge),
        mark(violations) + (edge.leaseId().equals(asked) ? " asked" : ""),
        curve(lessor.right(), lessor.middle(), box.x(), box.middle(), false),
        curve(box.right(), box.middle(), end, lessee.middle(), back),
        tip(end, lessee.middle(), back),
        words.sentence(edge, graph, violations));
  }

  private static String mark(List<Violation> violations) {
    if (violations.isEmpty()) {
      return "lawful";
    }
    return violations.stream().map(Violation::when).allMatch(it -> it == When.ON_OTHER_DAYS)
        ? "once"
        : "violation";
  }

  private static String curve(int x, int y, int endX, int endY, boolean back) {
    int first = x + GAP;
    int second = back ? endX + GAP : endX - GAP;
    return "M" + x + " " + y + " C" + first + " " + y + " " + second + " " + endY + " " + endX + " "
        + endY;
  }

  private static String tip(int x, int y, boolean back) {
    int side = back ? x + 9 : x - 9;
    return x + "," + y + " " + side + "," + (y - 5) + " " + side + "," + (y + 5);
  }
}
