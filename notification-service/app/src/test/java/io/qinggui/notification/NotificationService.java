package io.qinggui.notification;

import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Api.Answer;
import io.qinggui.platform.testkit.RunningService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The service, started once for all API tests. */
public final class NotificationService {

  private static final RunningService SERVICE =
      RunningService.start(NotificationServiceApplication.class, "notification");
  private static final AtomicInteger NEXT = new AtomicInteger();

  public static final Api API = SERVICE.api();
  public static final Ledger LEDGER = SERVICE.ledger();

  private NotificationService() {}

  /** Has something follow, as if another service had published what it follows from. */
  public static void send(Command command) {
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(command, CommandContext.causedBy("test", "cause-" + NEXT.incrementAndGet()));
  }

  /** What is refused with this status and code; the answer is for further looks. */
  public static Answer refused(int status, String code, Supplier<Answer> write) {
    return SERVICE.refusals().refused(status, code, write);
  }

  /** What is refused because of one value. */
  public static void refusedAt(String pointer, String code, Supplier<Answer> write) {
    SERVICE.refusals().refusedAt(pointer, code, write);
  }
}
