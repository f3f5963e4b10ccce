package io.qinggui.gateway.pages.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the fields of a form, as it was typed. A field is named by its path: {@code
 * grants.0.provinces}; {@code grants.#} is how many rows there are.
 */
public record Entered(Map<String, List<String>> texts) {

  private static final String ROWS = ".#";

  /** More rows than any schema has. */
  private static final int MOST_ROWS = 1_000;

  /** Copies the texts. */
  public Entered {
    texts = new LinkedHashMap<>(texts);
  }

  static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  static String row(String path, int number) {
    return path + "." + number;
  }

  /** The name of the field that tells how many rows there are. */
  static String count(String path) {
    return path + ROWS;
  }

  List<String> all(String path) {
    return texts.getOrDefault(path, List.of());
  }

  String one(String path) {
    List<String> all = all(path);
    return all.isEmpty() ? "" : all.getFirst();
  }

  boolean isBlank(String path) {
    return texts.entrySet().stream()
        .filter(it -> it.getKey().equals(path) || it.getKey().startsWith(path + "."))
        .filter(it -> !it.getKey().endsWith(ROWS))
        .allMatch(it -> it.getValue().stream().allMatch(String::isBlank));
  }

  /** How many rows are shown, whether they are filled in or not. */
  int rows(String path) {
    String told = one(count(path));
    int count = told.matches("\\d{1,4}") ? Integer.parseInt(told) : 0;
    String beneath = path + ".";
    for (String name : texts.keySet()) {
      if (name.startsWith(beneath)) {
        String number = name.substring(beneath.length()).split("\\.", 2)[0];
        count = number.matches("\\d{1,3}") ? Math.max(count, Integer.parseInt(number) + 1) : count;
      }
    }
    return Math.min(count, MOST_ROWS);
  }

  /** With all choices of a field taken. */
  Entered withAll(String path, List<String> choices) {
    Map<String, List<String>> more = new LinkedHashMap<>(texts);
    more.put(path, choices);
    return new Entered(more);
  }

  /** With one row more. */
  Entered withRow(String path) {
    Map<String, List<String>> more = new LinkedHashMap<>(texts);
    more.put(count(path), List.of(String.valueOf(Math.max(1, rows(path)) + 1)));
    return new Entered(more);
  }

  /** Without a row. */
  Entered withoutRow(String path, int number) {
    return renumbered(path, List.of(number));
  }

  /** Without the rows into which nothing was filled, so that those left are counted as sent. */
  Entered withoutBlankRows(Form form) {
    return withoutBlankRows("", form.body(), this);
  }

  private static Entered withoutBlankRows(String prefix, List<Field> fields, Entered entered) {
    Entered left = entered;
    for (Field field : fields) {
      String path = join(prefix, field.name());
      if (field.kind() == Kind.GROUP) {
        left = withoutBlankRows(path, field.inner(), left);
      } else if (field.kind() == Kind.ROWS) {
        left = left.renumbered(path, left.blankRows(path));
      }
    }
    return left;
  }

  private List<Integer> blankRows(String path) {
    List<Integer> blank = new ArrayList<>();
    for (int i = 0; i < rows(path); i++) {
      if (isBlank(row(path, i))) {
        blank.add(i);
      }
    }
    return blank;
  }

  private Entered renumbered(String path, List<Integer> removed) {
    if (removed.isEmpty()) {
      return this;
    }
    Map<String, List<String>> left = new LinkedHashMap<>();
    texts.forEach(
        (name, values) -> {
          int number = numberIn(name, path);
          if (number < 0) {
            left.put(name, values);
          } else if (!removed.contains(number)) {
            String rest = name.substring(row(path, number).length());
            int before = (int) removed.stream().filter(it -> it < number).count();
            left.put(row(path, number - before) + rest, values);
          }
        });
    left.put(count(path), List.of(String.valueOf(rows(path) - removed.size())));
    return new Entered(left);
  }

  private static int numberIn(String name, String path) {
    if (!name.startsWith(path + ".")) {
      return -1;
    }
    String number = name.substring(path.length() + 1).split("\\.", 2)[0];
    return number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
  }
}
