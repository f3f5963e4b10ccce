package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.References.Reference;
import io.qinggui.standalone.service.ServiceApp;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the services what is registered, and remembers the last few thousand answers. */
final class Registered {

  private static final int REMEMBERED = 10_000;

  private final Gateway gateway;
  private final Map<Reference, Boolean> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reference, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Registered(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Whether it is registered. What has no form of an id is not; where a service refuses to say,
   * nothing is said against it.
   */
  boolean has(Reference reference) throws UnreachableException, InterruptedException {
    Reference about = new Reference(reference.target(), "", reference.id());
    synchronized (answers) {
      Boolean known = answers.get(about);
      if (known != null) {
        return known;
      }
    }
    boolean found = ask(about);
    synchronized (answers) {
      answers.put(about, found);
    }
    return found;
  }

  /** It was registered just now. */
  void add(Reference reference) {
    synchronized (answers) {
      answers.put(new Reference(reference.target(), "", reference.id()), true);
    }
  }

  private boolean ask(Reference it) throws UnreachableException, InterruptedException {
    String id = Requests.segment(it.id());
    Answer answer =
        switch (it.target()) {
          case OPERATOR -> gateway.get(ServiceApp.OPERATOR, "/operators/" + id);
          case LICENSE -> gateway.get(ServiceApp.LICENSE, "/licenses/" + id);
        };
    return switch (answer.status()) {
      case 400, 404, 422 -> false;
      default -> true;
    };
  }
}
