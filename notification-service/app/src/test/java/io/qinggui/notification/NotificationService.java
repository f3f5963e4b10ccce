package io.qinggui.notification;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.RunningService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The service, started once for all API tests, with few subscriptions per owner and {@link
 * OutsideStubs} in place of what is outside.
 */
public final class NotificationService {

  /** Most subscriptions of one owner. */
  public static final int PER_OWNER = 40;

  private static final RunningService SERVICE =
      RunningService.start(
          NotificationServiceApplication.class,
          "notification",
          "--qinggui.notification.subscriptions.per-owner=" + PER_OWNER,
          "--qinggui.feed.keep-alive=200ms",
          "--spring.mail.host=127.0.0.1",
          "--qinggui.mail.from=qinggui@example.cn",
          "--spring.main.sources=" + OutsideStubs.class.getName());
  private static final AtomicInteger NEXT = new AtomicInteger();

  public static final Api API = SERVICE.api();
  public static final Ledger LEDGER = SERVICE.ledger();

  private NotificationService() {}

  /** A part of the service. */
  public static <T> T part(Class<T> type) {
    return SERVICE.context().getBean(type);
  }

  /** Has something follow, as if another service had published what it follows from. */
  public static void send(Command command) {
    send(command, "cause-" + NEXT.incrementAndGet());
  }

  /** Has the service itself ask for something, as if it followed from an event. */
  @SuppressWarnings("unchecked") // the service speaks its own language
  public static void send(Command command, String cause) {
    var unused =
        ((AxonCommands<NotificationEvent>)
                SERVICE.context().getBeanProvider(AxonCommands.class).getObject())
            .send(command, CommandContext.causedBy("test", cause));
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
