package io.qinggui.platform.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The roots that had a command lately, so that the next one of the same stream replays nothing.
 * Held by strong references up to a number: weak ones are gone with the next collection, which
 * under load is sooner than the next command. A root that another instance has extended is noticed
 * by {@link DeciderHandler}, whatever is kept here.
 */
final class KeptRoots implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept;

  KeptRoots(int atMost) {
    this.kept = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // Axon's caches answer null for what they lack
  public <K, V> @Nullable V get(K key) {
    return (V) kept.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    kept.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T computeIfAbsent(Object key, Supplier<T> value) {
    return (T) kept.get(key, missing -> Objects.requireNonNull(value.get()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    var unused = kept.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
  }

  @Override
  public boolean remove(Object key) {
    return kept.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    kept.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.asMap().containsKey(key);
  }

  /** Nobody listens: the repository of roots asks, puts and removes. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("entries of this cache are not announced");
  }
}
