package io.qinggui.notification.order.runtime;

import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something for each record of a read model that matches. */
final class Pages {

  private static final int PAGE = 200;
  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  private Pages() {}

  /**
   * One that fails holds up no other one.
   *
   * @return whether none failed
   */
  static <V extends Record> boolean forEach(
      ReadModel<V> model, Filter filter, Consumer<Versioned<V>> action) {
    boolean all = true;
    Optional<String> last = Optional.empty();
    List<Versioned<V>> page;
    do {
      page = model.find(filter, last, PAGE);
      for (Versioned<V> each : page) {
        all &= succeeds(each, action);
        last = Optional.of(each.key());
      }
    } while (page.size() == PAGE);
    return all;
  }

  private static <V> boolean succeeds(Versioned<V> each, Consumer<Versioned<V>> action) {
    try {
      action.accept(each);
      return true;
    } catch (RuntimeException e) {
      log.warn("{} has to be looked at again", each.key(), e);
      return false;
    }
  }
}
