package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.FilledForms;
import io.qinggui.gateway.pages.PageTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that somebody is filling in.
 *
 * @param entered what stands in its fields
 * @param fixed the fields that the page before has told
 * @param key by which the interface knows a second sending for the first one's
 * @param back where to go when it is done; empty: to a page that says what was recorded
 * @param corrects id of the event that it corrects; empty when it corrects none
 * @param withdraws whether nothing takes the place of what it corrects
 */
public record Filing(
    Form form,
    Entered entered,
    Set<String> fixed,
    String key,
    String back,
    String corrects,
    boolean withdraws) {

  /** The reason of a correction, which is none of the fields of what is corrected. */
  static final Field REASON = Field.of("correction-reason", Kind.LONG_TEXT, true);

  /** Where a correction keeps what the path of the fact says. */
  private static final String RECORDED = "recorded";

  private static final Set<String> NOT_REPLACED = Set.of("note", "attachments");

  /** Copies the set. */
  public Filing {
    fixed = Set.copyOf(fixed);
  }

  /** Whether it corrects something. */
  public boolean isCorrection() {
    return !corrects.isEmpty();
  }

  /** With what the path of the corrected fact says. */
  Filing keepingPath() {
    Map<String, List<String>> texts = new LinkedHashMap<>(entered.texts());
    Corrections.of(form.operationId()).stream()
        .flatMap(it -> Pathway.variables(it).stream())
        .forEach(it -> texts.put(Entered.join(RECORDED, it), entered.all(it)));
    return with(new Entered(texts));
  }

  Filing with(Entered other) {
    return new Filing(form, other, fixed, key, back, corrects, withdraws);
  }

  Filing withdrawing(boolean only) {
    return new Filing(form, entered, fixed, key, back, corrects, only);
  }

  String title(PageTexts texts) {
    String title = texts.text("filing.title." + form.operationId());
    if (!isCorrection()) {
      return title;
    }
    String what = texts.text(withdraws ? "filing.withdrawing" : "filing.correcting");
    return texts.text("filing.correctionTitle", what, title);
  }

  /** What is sent, and where. */
  Sent sent(PageTexts texts) {
    BodyMaker maker = new BodyMaker(entered, texts);
    var _ = maker.object(form.variables());
    String path = isCorrection() ? Corrections.of(form.operationId()).orElseThrow() : form.path();
    var body = withdraws ? maker.object(noted()) : maker.object(form.body());
    if (isCorrection()) {
      body = corrected(maker, body);
    }
    List<String> variables = new ArrayList<>();
    Pathway.variables(path).forEach(it -> variables.add(variable(it)));
    return new Sent(path, body, variables, maker.faults());
  }

  /** A correction goes to where the fact stands, also when its number is what is corrected. */
  private String variable(String name) {
    String recorded = entered.one(Entered.join(RECORDED, name)).strip();
    return recorded.isEmpty() ? entered.one(name).strip() : recorded;
  }

  private List<Field> noted() {
    return form.body().stream().filter(it -> NOT_REPLACED.contains(it.name())).toList();
  }

  private ObjectNode corrected(BodyMaker maker, ObjectNode body) {
    var correction = maker.object(List.of(REASON));
    var whole = body.objectNode();
    whole.put("eventId", corrects);
    whole.set("reason", correction.path(REASON.name()));
    NOT_REPLACED.forEach(
        it -> {
          if (body.has(it)) {
            whole.set(it, body.get(it));
            body.remove(it);
          }
        });
    if (!withdraws) {
      whole.set("replacement", body);
    }
    return whole;
  }

  /** What travels with the form besides what is filled in. */
  public Map<String, String> hidden() {
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put("key", key);
    hidden.put("back", back);
    hidden.put("corrects", corrects);
    hidden.put("withdraws", withdraws ? "true" : "");
    hidden.put("fixed", String.join(",", new TreeSet<>(fixed)));
    hidden.values().removeIf(String::isEmpty);
    return hidden;
  }

  /** All that was filled in, as fields that are not shown. */
  public List<Map.Entry<String, String>> kept() {
    return kept("");
  }

  /** What the path of the corrected fact says, in the same way. */
  public List<Map.Entry<String, String>> keptPath() {
    return kept(RECORDED + ".");
  }

  private List<Map.Entry<String, String>> kept(String beginning) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    entered
        .texts()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(value -> name.startsWith(beginning))
                    .forEach(value -> kept.add(Map.entry(FilledForms.PREFIX + name, value))));
    return kept;
  }
}
