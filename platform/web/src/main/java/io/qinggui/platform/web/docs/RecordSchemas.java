package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.databind.type.SimpleType;
import io.qinggui.platform.web.input.RecordPart;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Shows which fields have to be there, and the note that every write body may carry. */
final class RecordSchemas implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> described = recordOf(type);
    if (schema != null && described != null) {
      describe(model(schema, context), described.asSubclass(Record.class));
    }
    return schema;
  }

  private static void describe(@Nullable Schema<?> model, Class<? extends Record> described) {
    if (model == null || model.getProperties() == null) {
      return;
    }
    for (RecordPart part : RecordPart.of(described)) {
      if (part.required() && model.getProperties().containsKey(part.name())) {
        model.addRequiredItem(part.name());
      }
    }
    if (Noted.class.isAssignableFrom(described)) {
      model.addProperty(
          "note", new StringSchema().maxLength(Noted.MAX_LENGTH).description("Stored as it is"));
      model.addProperty(
          "attachments",
          new ArraySchema()
              .items(new StringSchema().pattern(Noted.ATTACHMENT))
              .maxItems(Noted.MOST_ATTACHMENTS)
              .description("Digests of files of evidence"));
    }
  }

  private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    String ref = schema.get$ref();
    return ref == null
        ? schema
        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static @Nullable Class<?> recordOf(AnnotatedType type) {
    return type.getType() != null
            && Json.mapper().constructType(type.getType()) instanceof SimpleType resolved
            && resolved.getRawClass().isRecord()
        ? resolved.getRawClass()
        : null;
  }
}
