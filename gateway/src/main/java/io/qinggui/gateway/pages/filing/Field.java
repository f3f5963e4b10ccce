package io.qinggui.gateway.pages.filing;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name as the interface has it
 * @param options codes to choose from
 * @param maxLength in characters; 0 when the description does not tell
 * @param inner fields of which it consists
 * @param now what holds without it, in words; empty when that says nothing
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    List<String> options,
    int maxLength,
    List<Field> inner,
    String now) {

  /** Copies the lists. */
  public Field {
    options = List.copyOf(options);
    inner = List.copyOf(inner);
  }

  static Field of(String name, Kind kind, boolean required) {
    return new Field(name, kind, required, List.of(), 0, List.of(), "");
  }

  Field withOptions(List<String> codes) {
    return new Field(name, kind, required, codes, maxLength, inner, now);
  }

  Field withInner(List<Field> fields) {
    return new Field(name, kind, required, options, maxLength, fields, now);
  }

  Field withMaxLength(int characters) {
    return new Field(name, kind, required, options, characters, inner, now);
  }

  Field withNow(String words) {
    return new Field(name, kind, required, options, maxLength, inner, words);
  }
}
