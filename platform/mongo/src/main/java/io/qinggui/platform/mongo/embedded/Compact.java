package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents small to keep. What comes over the network has a text of its own for each name of
 * a field and for each code, date and province, millions of which are the same.
 */
final class Compact {

  /** Longer ones are seldom the same. */
  private static final int LONGEST = 40;

  private static final int SLOTS = 1 << 16;

  /** Texts met lately, each where its hash says. A text in another's place is only met again. */
  private final AtomicReferenceArray<@Nullable String> met = new AtomicReferenceArray<>(SLOTS);

  /** The same document of as few texts as possible. */
  Document document(Document document) {
    Document compact = new Document();
    for (Map.Entry<String, Object> field : document.entrySet()) {
      compact.put(text(field.getKey()), value(field.getValue()));
    }
    return compact;
  }

  private @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text(text);
      case Document inner -> document(inner);
      case Collection<?> several -> list(several);
      default -> value;
    };
  }

  private List<@Nullable Object> list(Collection<?> several) {
    List<@Nullable Object> compact = new ArrayList<>(several.size());
    several.forEach(it -> compact.add(value(it)));
    return compact;
  }

  private String text(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    String before = met.get(slot);
    if (before != null && before.equals(text)) {
      return before;
    }
    met.set(slot, text);
    return text;
  }
}
