package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.databind.type.SimpleType;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Shows the note that every write body may carry. */
final class NotedSchemas implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (schema != null && isNoted(type)) {
      String ref = schema.get$ref();
      Schema<?> model =
          ref == null
              ? schema
              : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
      if (model != null) {
        model.addProperty(
            "note", new StringSchema().maxLength(Noted.MAX_LENGTH).description("Stored as it is"));
      }
    }
    return schema;
  }

  private static boolean isNoted(AnnotatedType type) {
    return type.getType() != null
        && Json.mapper().constructType(type.getType()) instanceof SimpleType resolved
        && Noted.class.isAssignableFrom(resolved.getRawClass());
  }
}
