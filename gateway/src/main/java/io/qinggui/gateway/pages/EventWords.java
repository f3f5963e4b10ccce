package io.qinggui.gateway.pages;

import tools.jackson.databind.JsonNode;

/** Events of a history in words: what was recorded, and by whom. */
public final class EventWords {

  private static final String PREFIX = "io.qinggui.";

  private final PageTexts texts;

  /** Tells in a language. */
  public EventWords(PageTexts texts) {
    this.texts = texts;
  }

  /** What was recorded: the text {@code event.<type>}, without what all types begin with. */
  public String title(JsonNode event) {
    String type = event.path("type").asString("");
    String key = "event." + (type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type);
    return texts.text(texts.has(key) ? key : "operator.someEvent");
  }

  /** Who recorded it: an office, and who there as far as that is told. */
  public String who(JsonNode event) {
    JsonNode actor = event.path("actor");
    String province = actor.path("province").asString("");
    String office =
        province.isEmpty()
            ? texts.word("role", actor.path("role").asString(""))
            : texts.issuer(province);
    String name = actor.path("name").asString("");
    return name.isEmpty() || name.equals(office) ? office : office + " " + name;
  }
}
