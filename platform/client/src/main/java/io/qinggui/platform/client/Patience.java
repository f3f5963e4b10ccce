package io.qinggui.platform.client;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * How long a request that got no answer is sent again, and how often (a retry policy). Many threads
 * may use one.
 */
public final class Patience {

  /** Sends a request once. */
  @FunctionalInterface
  public interface Attempt {

    /** Its answer; see {@link ApiClient#send}. */
    ApiResponse send() throws IOException, InterruptedException;
  }

  private static final int WITHOUT_END = -1;
  private static final int BUSY = 503;
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, BUSY, 504);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** The library takes the pauses of the policy when a delay is negative. */
  private static final Duration AS_USUAL = Duration.ofMillis(-1);

  private final RetryPolicy<ApiResponse> policy;

  private Patience(RetryPolicy<ApiResponse> policy) {
    this.policy = policy;
  }

  /**
   * For questions: who is busy (503) or slow is asked again every 200 ms.
   *
   * @param limit for how long, from the first attempt on
   */
  public static Patience ofReader(Duration limit) {
    return new Patience(
        limited(limit, PAUSE, RetryPolicy.<ApiResponse>builder().withDelay(PAUSE))
            .handle(UnavailableException.class, HttpTimeoutException.class)
            .handleResultIf(response -> response.status() == BUSY)
            .build());
  }

  /**
   * For writes under an idempotency key, which may be sent again whatever became of the first
   * sending: after any failure and after 429, 502, 503 and 504, when {@code Retry-After} says so or
   * after pauses that double from 100 ms up to 5 s. When it has once been in vain, nothing is sent
   * again any more.
   *
   * @param limit for how long each, from the first attempt on
   */
  public static Patience ofWriter(Duration limit) {
    AtomicBoolean over = new AtomicBoolean();
    RetryPolicyBuilder<ApiResponse> pauses =
        RetryPolicy.<ApiResponse>builder()
            .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
            .withDelayFn(context -> retryAfter(context.getLastResult()));
    return new Patience(
        limited(limit, FIRST_PAUSE, pauses)
            .handle(IOException.class)
            .handleResultIf(Patience::isToBeSentAgain)
            .abortIf((response, failure) -> over.get())
            .onRetriesExceeded(event -> over.set(true))
            .build());
  }

  /** Whether the answer only says that there is none yet. */
  public static boolean isToBeSentAgain(ApiResponse response) {
    return TRY_AGAIN.contains(response.status());
  }

  /**
   * Sends until there is an answer or the patience ends.
   *
   * @return the last answer, also when it is one after which patience would have gone on
   * @throws IOException when the last attempt had no answer
   */
  public ApiResponse send(Attempt attempt) throws IOException, InterruptedException {
    try {
      return Failsafe.with(policy).get(attempt::send);
    } catch (FailsafeException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case InterruptedException interruption -> throw interruption;
        case null, default -> throw e;
      }
    }
  }

  /** A limit shorter than the first pause leaves no room for a second attempt. */
  private static RetryPolicyBuilder<ApiResponse> limited(
      Duration limit, Duration firstPause, RetryPolicyBuilder<ApiResponse> pauses) {
    return limit.compareTo(firstPause) > 0
        ? pauses.withMaxDuration(limit).withMaxRetries(WITHOUT_END)
        : pauses.withMaxRetries(0);
  }

  private static Duration retryAfter(@Nullable ApiResponse response) {
    return Optional.ofNullable(response)
        .flatMap(it -> it.header("Retry-After"))
        .filter(text -> text.matches("[0-9]{1,2}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(AS_USUAL);
  }
}
