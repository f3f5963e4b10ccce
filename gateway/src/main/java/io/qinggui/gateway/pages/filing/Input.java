package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.FilledForms;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field as a page shows it.
 *
 * @param path by which it is named
 * @param label what it is called
 * @param fixed whether the page before has told it
 * @param values what stands in it
 * @param choices that it offers
 * @param hints how it is filled in
 * @param faults what is wrong with it
 * @param maxLength in characters; 0: as long as it is
 * @param inner the fields of a group
 * @param rows the fields of each row
 */
public record Input(
    String path,
    Kind kind,
    String label,
    boolean required,
    boolean fixed,
    List<String> values,
    List<Choice> choices,
    List<String> hints,
    List<String> faults,
    int maxLength,
    List<Input> inner,
    List<List<Input>> rows) {

  /** Copies the lists. */
  public Input {
    values = List.copyOf(values);
    choices = List.copyOf(choices);
    hints = List.copyOf(hints);
    faults = List.copyOf(faults);
    inner = List.copyOf(inner);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A code to choose, and its word. */
  public record Choice(String value, String label) {}

  /** It and all that is in it. */
  Stream<Input> withInner() {
    return Stream.concat(
        Stream.of(this),
        Stream.concat(inner.stream(), rows.stream().flatMap(List::stream))
            .flatMap(Input::withInner));
  }

  /** The name of the field in HTML. */
  public String name() {
    return FilledForms.PREFIX + path;
  }

  /** The name of the field that tells how many rows there are. */
  public String countName() {
    return FilledForms.PREFIX + Entered.count(path);
  }

  /** Its id in HTML. */
  public String id() {
    return "f-" + path.replace('.', '-');
  }

  /** What stands in it, lists one a line. */
  public String value() {
    return String.join("\n", values);
  }

  /** Which elements describe it. */
  public String describedBy() {
    String hint = hints.isEmpty() ? "" : id() + "-hint";
    String fault = faults.isEmpty() ? "" : id() + "-fault";
    return (hint + " " + fault).strip();
  }

  /** Whether it has few choices, which are shown at once. */
  public boolean isShort() {
    return choices.size() <= 4;
  }
}
