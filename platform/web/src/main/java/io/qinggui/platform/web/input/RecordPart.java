package io.qinggui.platform.web.input;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A component of a record. Found once for each type: looking a record up by reflection costs more
 * than reading its JSON.
 *
 * @param name of the component, and of the field in JSON
 * @param accessor reads it
 * @param required in a {@code @NullMarked} package and without {@code @Nullable}
 */
public record RecordPart(String name, Method accessor, boolean required) {

  private static final ClassValue<List<RecordPart>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordPart> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(RecordPart::of).toList();
        }
      };

  /** All components of a record, in their order. */
  public static List<RecordPart> of(Class<? extends Record> type) {
    return PARTS.get(type);
  }

  private static RecordPart of(RecordComponent component) {
    ReflectionUtils.makeAccessible(component.getAccessor());
    return new RecordPart(component.getName(), component.getAccessor(), isRequired(component));
  }

  /** What a record has there. */
  @Nullable Object in(Record bean) {
    return ReflectionUtils.invokeMethod(accessor, bean);
  }

  private static boolean isRequired(RecordComponent component) {
    Class<?> owner = component.getDeclaringRecord();
    boolean marked =
        owner.isAnnotationPresent(NullMarked.class)
            || owner.getPackage().isAnnotationPresent(NullMarked.class);
    return marked && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
