package io.qinggui.notification;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Api.Answer;
import io.qinggui.platform.testkit.RunningService;
import java.util.function.Supplier;

/** The service, started once for all API tests. */
public final class NotificationService {

  private static final RunningService SERVICE =
      RunningService.start(
          NotificationServiceApplication.class, "notification", "--qinggui.feed.keep-alive=200ms");

  public static final Api API = SERVICE.api();
  public static final Ledger LEDGER = SERVICE.ledger();

  private NotificationService() {}

  /** Something that the service is made of. */
  public static <T> T part(Class<T> type) {
    return SERVICE.context().getBean(type);
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
