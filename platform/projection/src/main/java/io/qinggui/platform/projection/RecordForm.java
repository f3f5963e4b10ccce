package io.qinggui.platform.projection;

import io.qinggui.platform.reference.Sha256;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** The form of a record: names and types of its components, and of theirs. */
final class RecordForm {

  private RecordForm() {}

  /** Eight hexadecimal digits that are others when the form, or what it is searched by, is. */
  static String digest(Class<? extends Record> record, Collection<String> searchable) {
    return Sha256.hex(form(record) + searchable).substring(0, 8);
  }

  private static String form(Type type) {
    return switch (type) {
      case Class<?> it when it.isRecord() ->
          Arrays.stream(it.getRecordComponents())
              .map(RecordForm::component)
              .collect(Collectors.joining(",", "{", "}"));
      case Class<?> it -> it.getSimpleName();
      case ParameterizedType it ->
          form(it.getRawType())
              + Arrays.stream(it.getActualTypeArguments())
                  .map(RecordForm::form)
                  .collect(Collectors.joining(",", "<", ">"));
      default -> type.getTypeName();
    };
  }

  private static String component(RecordComponent component) {
    return component.getName() + ":" + form(component.getGenericType());
  }
}
