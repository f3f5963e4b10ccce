package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.BadValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A bad value on its way through Jackson, which adds where it stands. */
final class BadJsonValueException extends DatabindException {

  private final BadValueException value;

  BadJsonValueException(JsonParser parser, BadValueException value) {
    super(parser, value.getMessage(), value);
    this.value = value;
  }

  BadValueException value() {
    return value;
  }
}
