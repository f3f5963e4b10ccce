package io.qinggui.gateway.pages.application;

import io.qinggui.gateway.pages.listing.Values;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A step that an application has taken.
 *
 * @param name what it is called
 * @param day on which it was taken
 * @param texts what was missing or why it was refused
 */
public record Step(String name, String day, List<String> texts) {

  /** Copies the list. */
  public Step {
    texts = List.copyOf(texts);
  }

  /** The steps of an application, from its submission on. */
  static List<Step> of(Values values, JsonNode application) {
    List<Step> steps = new ArrayList<>();
    String submission = values.texts().code("step", "submission");
    steps.add(new Step(submission, values.texts().day(application.path("submittedOn")), List.of()));
    for (JsonNode step : application.path("steps").values()) {
      steps.add(
          new Step(
              values.cell("step", step.path("step")).text(),
              values.texts().day(step.path("on")),
              step.path("texts").valueStream().map(it -> it.asString("")).toList()));
    }
    return steps;
  }
}
