package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.filing.Input.Choice;
import io.qinggui.platform.reference.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes what a page shows of a form and of what stands in it. */
final class Inputs {

  private static final String MINISTRY = "MIIT";

  private final Form form;
  private final Entered entered;
  private final Faults faults;
  private final Set<String> fixed;
  private final PageTexts texts;

  Inputs(Form form, Entered entered, Faults faults, Set<String> fixed, PageTexts texts) {
    this.form = form;
    this.entered = entered;
    this.faults = faults;
    this.fixed = fixed;
    this.texts = texts;
  }

  List<Input> all() {
    return Stream.concat(inputs("", "", form.variables()), inputs("", "", form.body())).toList();
  }

  /** The fields at which something is wrong, in their order. */
  List<Input> faulty() {
    Stream<Input> reason = inputs("", "", List.of(Filing.REASON));
    return Stream.concat(reason, all().stream())
        .flatMap(Input::withInner)
        .filter(it -> !it.faults().isEmpty())
        .toList();
  }

  Stream<Input> inputs(String prefix, String parent, List<Field> fields) {
    return fields.stream().map(it -> input(Entered.join(prefix, it.name()), parent, it));
  }

  private Input input(String path, String parent, Field field) {
    return new Input(
        path,
        field.kind(),
        label(parent, field.name()),
        field.required(),
        fixed.contains(path),
        entered.all(path),
        choices(field),
        hints(field),
        faults.at(path),
        field.maxLength(),
        field.kind() == Kind.GROUP ? inputs(path, field.name(), field.inner()).toList() : List.of(),
        field.kind() == Kind.ROWS ? rows(path, field) : List.of());
  }

  private List<List<Input>> rows(String path, Field field) {
    int count = Math.max(entered.rows(path), field.required() ? 1 : 0);
    return IntStream.range(0, count)
        .mapToObj(it -> inputs(Entered.row(path, it), field.name(), field.inner()).toList())
        .toList();
  }

  /** What it is called here, in its group, or anywhere. */
  private String label(String parent, String name) {
    if (parent.equals("weights")) {
      return texts.code("dimension", name);
    }
    for (String key : List.of(form.operationId() + "." + name, parent + "." + name)) {
      if (texts.has("field." + key)) {
        return texts.field(key);
      }
    }
    return texts.field(name);
  }

  private List<String> hints(Field field) {
    List<String> hints = new ArrayList<>();
    for (String key :
        List.of(form.operationId() + "." + field.name(), field.name(), field.kind().name())) {
      if (hints.isEmpty() && texts.has("filing.hint." + key)) {
        hints.add(texts.text("filing.hint." + key));
      }
    }
    if (field.name().equals("values") && field.kind() == Kind.GROUP) {
      hints.add(texts.text("filing.changed"));
    }
    if (!field.now().isEmpty()) {
      hints.add(texts.text("filing.now", field.now()));
    }
    return hints;
  }

  private List<Choice> choices(Field field) {
    return switch (field.kind()) {
      case CHOICE, CHOICES ->
          field.options().stream().map(it -> new Choice(it, word(field, it))).toList();
      case PROVINCE, PROVINCES ->
          Province.codes().stream().map(it -> new Choice(it, texts.province(it))).toList();
      case AUTHORITY ->
          Stream.concat(Stream.of(MINISTRY), Province.codes().stream())
              .map(it -> new Choice(it, texts.issuer(it)))
              .toList();
      case YES_NO ->
          List.of(
              new Choice("true", texts.text("facts.yes")),
              new Choice("false", texts.text("facts.no")));
      default -> List.of();
    };
  }

  private String word(Field field, String code) {
    String event =
        "event." + code.replaceFirst("^io\\.qinggui\\.", "").replaceFirst("\\.v\\d+$", "");
    return texts.has(event) ? texts.text(event) : texts.code(field.name(), code);
  }
}
