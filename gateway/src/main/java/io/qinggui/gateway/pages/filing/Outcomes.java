package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Facts.Fact;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.filing.Outcome.Titled;
import io.qinggui.gateway.pages.filing.Outcome.Told;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the answer to a dry run in words. */
final class Outcomes {

  private static final String TYPE = "io.qinggui.";

  /** What the system notes for itself. */
  private static final Set<String> BOOKKEEPING =
      Set.of("io.qinggui.license.number-taken", "io.qinggui.license.number-released");

  /** What says nothing to people. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "eventId",
          "replacedBy",
          "assessedThrough",
          "corrects",
          "limitId",
          "dryRun",
          "events",
          "previewId",
          "asOf",
          "progress",
          "state",
          "standing",
          "standings");

  private final PageTexts texts;
  private final Facts facts;

  Outcomes(PageTexts texts) {
    this.texts = texts;
    this.facts = new Facts(texts);
  }

  Outcome of(JsonNode answer) {
    List<Fact> further = new ArrayList<>();
    List<Titled> tables = new ArrayList<>();
    Table standings = new StandingTable(texts).of(answer.path("standings"));
    if (!standings.rows().isEmpty()) {
      tables.add(new Titled(texts.text("filing.standings"), standings));
    }
    add(answer, further, tables);
    String state = answer.path("state").asString("DONE");
    return new Outcome(
        answer
            .path("events")
            .valueStream()
            .filter(it -> !BOOKKEEPING.contains(it.path("type").asString("")))
            .map(this::told)
            .toList(),
        further,
        tables,
        answer.has("previewId") && !state.equals("DONE"));
  }

  private Told told(JsonNode event) {
    return new Told(
        sentence(event.path("type").asString("")),
        texts.day(event.path("legalDate")),
        facts.of(readable(event.path("data"))));
  }

  /** What an event of a type says. */
  private String sentence(String type) {
    String key = "event." + type.replace(TYPE, "").replaceFirst("\\.v\\d+$", "");
    return texts.text(texts.has(key) ? key : "event.unknown");
  }

  /** Without what says nothing to people, and types as sentences. */
  private ObjectNode readable(JsonNode object) {
    ObjectNode readable = JsonMapper.shared().createObjectNode();
    object.forEachEntry(
        (name, value) -> {
          if (!TECHNICAL.contains(name)) {
            readable.set(name, readableValue(value));
          }
        });
    return readable;
  }

  private JsonNode readableValue(JsonNode value) {
    if (value.isObject()) {
      return readable(value);
    }
    if (value.isArray()) {
      ArrayNode all = JsonMapper.shared().createArrayNode();
      value.valueStream().map(this::readableValue).forEach(all::add);
      return all;
    }
    return value.isString() && value.stringValue().startsWith(TYPE)
        ? JsonMapper.shared().getNodeFactory().stringNode(sentence(value.stringValue()))
        : value;
  }

  private void add(JsonNode object, List<Fact> further, List<Titled> tables) {
    ObjectNode values = JsonMapper.shared().createObjectNode();
    readable(object)
        .forEachEntry(
            (name, value) -> {
              if (value.isObject()) {
                add(value, further, tables);
              } else if (isOfObjects(value)) {
                tables.add(new Titled(texts.field(name), table(value)));
              } else if (says(value)) {
                values.set(name, value);
              }
            });
    further.addAll(facts.of(values));
  }

  private static boolean isOfObjects(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.get(0).isObject();
  }

  /** Of what is counted, what there is none of is left out. */
  private static boolean says(JsonNode value) {
    return !(value.isNumber() && value.asDouble() == 0)
        && !(value.isContainer() && value.isEmpty());
  }

  private Table table(JsonNode rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(
        row ->
            row.forEachEntry(
                (name, value) -> {
                  if (says(value) && !value.isNull()) {
                    names.add(name);
                  }
                }));
    return new Table(
        names.stream().map(texts::field).toList(),
        rows.valueStream()
            .map(row -> names.stream().map(it -> Cell.of(cell(it, row.path(it)))).toList())
            .toList(),
        "");
  }

  private String cell(String name, JsonNode value) {
    if (value.isObject()) {
      return told(facts.of(value));
    }
    return isOfObjects(value)
        ? value
            .valueStream()
            .map(it -> told(facts.of(it)))
            .collect(Collectors.joining(texts.text("filing.semicolon")))
        : facts.value(name, value);
  }

  private String told(List<Fact> all) {
    return all.stream()
        .map(it -> it.inner().isEmpty() ? it.value() : told(it.inner()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(texts.text("facts.comma")));
  }
}
