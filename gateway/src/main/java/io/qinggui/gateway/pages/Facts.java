package io.qinggui.gateway.pages;

import io.qinggui.platform.reference.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Tells JSON of the interface in words: a list of what things are called and what they are, with
 * codes, days, provinces and authorities as people know them.
 */
public final class Facts {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Set<String> PROVINCES = Set.of("province", "provinces", "provinceCode");
  private static final Set<String> AUTHORITIES =
      Set.of(
          "issuer", "addressee", "listedBy", "publisher", "handledBy", "determinedBy", "authority");

  private final PageTexts texts;

  /** Tells in a language. */
  public Facts(PageTexts texts) {
    this.texts = texts;
  }

  /**
   * A fact in words.
   *
   * @param name of the field, as the interface has it
   * @param label what it is called
   * @param value what it is; parts of a list with 、 or a comma between them
   * @param inner facts of which it consists, when it is no value
   */
  public record Fact(String name, String label, String value, List<Fact> inner) {

    /** Copies the list. */
    public Fact {
      inner = List.copyOf(inner);
    }
  }

  /** The facts of an object; what is empty is left out. */
  public List<Fact> of(JsonNode object) {
    List<Fact> facts = new ArrayList<>();
    object.forEachEntry(
        (name, value) -> {
          if (!value.isNull()
              && !value.isMissingNode()
              && !(value.isContainer() && value.isEmpty())) {
            facts.add(fact(name, value));
          }
        });
    return facts;
  }

  private Fact fact(String name, JsonNode value) {
    String label = texts.field(name);
    boolean ofObjects = value.isArray() && value.get(0).isObject();
    if (value.isObject()) {
      return new Fact(name, label, "", of(value));
    }
    return ofObjects
        ? new Fact(name, label, "", value.valueStream().flatMap(it -> of(it).stream()).toList())
        : new Fact(name, label, value(name, value), List.of());
  }

  /** A value of a field in words; several with a comma between them. */
  public String value(String name, JsonNode value) {
    if (value.isArray()) {
      List<String> parts = value.valueStream().map(it -> value(name, it)).toList();
      boolean all = PROVINCES.contains(name) && parts.size() == Province.codes().size();
      return all ? texts.text("facts.allProvinces") : String.join(texts.text("facts.comma"), parts);
    }
    if (value.isBoolean()) {
      return texts.text(value.booleanValue() ? "facts.yes" : "facts.no");
    }
    return value.isString() ? text(name, value) : value.asString("");
  }

  private String text(String name, JsonNode value) {
    String text = value.stringValue();
    if (DAY.matcher(text).matches()) {
      return texts.day(value);
    }
    if (MOMENT.matcher(text).matches()) {
      return texts.moment(value);
    }
    if (PROVINCES.contains(name)) {
      return texts.province(text);
    }
    if (AUTHORITIES.contains(name)) {
      return texts.issuer(text);
    }
    return CODE.matcher(text).matches() ? texts.code(name, text) : text;
  }
}
