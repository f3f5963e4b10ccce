package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.recent.Recent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's stored events: which class stands for which stable type name, and how its JSON is
 * written and read. Everybody who reads a ledger reads through it: aggregates, projections,
 * publications and decisions see events in their present form only.
 *
 * @param <E> the service's sealed event type
 */
public final class EventCatalog<E extends DomainEvent> {

  private final JsonMapper mapper = EventJson.mapper();
  private final Map<String, Class<? extends E>> classes = new HashMap<>();
  private final Map<Class<?>, EventType> types = new HashMap<>();
  private final Upcasters upcasters;
  private final Recent<Recorded<E>> recent = new Recent<>();

  private EventCatalog(Class<E> root, Collection<Upcaster> changes) {
    SealedTypes.leavesOf(root).forEach(this::add);
    upcasters = new Upcasters(types.values(), changes);
  }

  /**
   * The catalogue of all events under a sealed root.
   *
   * @throws IllegalArgumentException when an event has no {@link EventType}, two share a name, the
   *     hierarchy is open, or an upcaster is missing, doubled or for nothing
   */
  public static <E extends DomainEvent> EventCatalog<E> of(Class<E> root, Upcaster... upcasters) {
    return new EventCatalog<>(root, List.of(upcasters));
  }

  /** As {@link #of(Class, Upcaster...)}. */
  public static <E extends DomainEvent> EventCatalog<E> of(
      Class<E> root, Collection<Upcaster> upcasters) {
    return new EventCatalog<>(root, upcasters);
  }

  /** The concrete event classes. */
  public Set<Class<?>> classes() {
    return Set.copyOf(types.keySet());
  }

  /**
   * The stable name and present version of an event class.
   *
   * @throws IllegalArgumentException when the class is not in the catalogue
   */
  public EventType typeOf(Class<?> eventClass) {
    EventType type = types.get(eventClass);
    if (type == null) {
      throw new IllegalArgumentException(eventClass.getName() + " is not a stored event");
    }
    return type;
  }

  /**
   * The class that stands for a type name.
   *
   * @throws IllegalArgumentException when the name is unknown
   */
  public Class<? extends E> classOf(String type) {
    Class<? extends E> found = classes.get(type);
    if (found == null) {
      throw new IllegalArgumentException("unknown event type " + type);
    }
    return found;
  }

  /** The payload as stored: JSON in UTF-8, the same bytes for equal events. */
  public byte[] write(E event) {
    typeOf(event.getClass());
    return mapper.writeValueAsBytes(event);
  }

  /**
   * The event behind a stored payload, upcast to its present form.
   *
   * @throws IllegalArgumentException when the type is unknown, its version newer than this code, or
   *     the payload not of that type
   */
  public E read(String type, int version, byte[] data) {
    Class<? extends E> target = classOf(type);
    int present = typeOf(target).version();
    if (version > present) {
      throw new IllegalArgumentException(
          type + " is stored in version " + version + ", this code knows " + present);
    }
    try {
      return version == present
          ? mapper.readValue(data, target)
          : mapper.treeToValue(upcast(type, version, data), target);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(type + " v" + version + ": " + e.getMessage(), e);
    }
  }

  /**
   * The event of a ledger entry, together with the entry. All who follow a ledger ask for the same
   * entries within moments, so that those that were read last are kept.
   */
  public Recorded<E> read(LedgerEvent entry) {
    return recent
        .at(entry.position())
        .filter(it -> isSame(it.entry(), entry))
        .orElseGet(
            () -> {
              E event = read(entry.type(), entry.version(), entry.data());
              Recorded<E> recorded = new Recorded<>(event, entry);
              recent.put(entry, recorded);
              return recorded;
            });
  }

  /** The ledger hands out the same entry as long as it keeps it; no other one is compared. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(LedgerEvent one, LedgerEvent other) {
    return one == other;
  }

  private ObjectNode upcast(String type, int version, byte[] data) {
    return upcasters.toPresent(type, version, mapper.readValue(data, ObjectNode.class));
  }

  private void add(Class<? extends E> eventClass) {
    EventType type = eventClass.getAnnotation(EventType.class);
    require(type != null, eventClass.getName() + " has no @EventType");
    require(type.version() >= 1, type.value() + " has a version below 1");
    Class<?> other = classes.put(type.value(), eventClass);
    require(other == null, type.value() + " is the name of two events");
    types.put(eventClass, type);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
