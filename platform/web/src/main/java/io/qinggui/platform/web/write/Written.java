package io.qinggui.platform.web.write;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write: what it made, or what a dry run would append ({@link DryRunAnswer}). The
 * type of what it made and the status are in the type, so that the description of the interface
 * says what is answered and the compiler sees to it.
 *
 * @param <T> what is answered when something was written
 */
public abstract sealed class Written<T> extends ResponseEntity<Object> {

  private Written(ResponseEntity<?> answer) {
    super(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }

  /** The status of an answer to a write of that type, when it is no dry run. */
  public static HttpStatus statusOf(Class<?> answer) {
    if (answer == Created.class || answer == Kept.class) {
      return HttpStatus.CREATED;
    }
    return answer == Accepted.class ? HttpStatus.ACCEPTED : HttpStatus.OK;
  }

  /** 201: the resource is there now. */
  public static final class Created<T> extends Written<T> {

    Created(ResponseEntity<?> answer) {
      super(answer);
    }
  }

  /** 201: the resource is there now; or 200: the same was there before. */
  public static final class Kept<T> extends Written<T> {

    private Kept(ResponseEntity<?> answer) {
      super(answer);
    }

    /** That answer, whichever of both it is. */
    public static <T> Kept<T> of(Written<T> answer) {
      return new Kept<>(answer);
    }

    /**
     * 200: it was there before, and nothing is sent to the ledger.
     *
     * @param location path of the resource
     */
    public static <T> Kept<T> before(String location, T body) {
      return new Kept<>(ResponseEntity.ok().header(HttpHeaders.LOCATION, location).body(body));
    }
  }

  /** 202: it has begun. */
  public static final class Accepted<T> extends Written<T> {

    Accepted(ResponseEntity<?> answer) {
      super(answer);
    }
  }

  /** 200: it was done. */
  public static final class Done<T> extends Written<T> {

    Done(ResponseEntity<?> answer) {
      super(answer);
    }
  }
}
