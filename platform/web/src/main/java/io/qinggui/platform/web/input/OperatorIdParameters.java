package io.qinggui.platform.web.input;

import io.qinggui.platform.reference.OperatorId;
import java.util.Locale;
import java.util.Set;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;

/** Reads operator ids in paths and queries as they are compared, however they were typed. */
final class OperatorIdParameters implements AnnotationFormatterFactory<ValidOperatorId> {

  @Override
  public Set<Class<?>> getFieldTypes() {
    return Set.of(String.class);
  }

  @Override
  public Parser<?> getParser(ValidOperatorId annotation, Class<?> fieldType) {
    return (text, locale) -> OperatorId.canonical(text);
  }

  @Override
  public Printer<?> getPrinter(ValidOperatorId annotation, Class<?> fieldType) {
    return (Object id, Locale locale) -> id.toString();
  }
}
