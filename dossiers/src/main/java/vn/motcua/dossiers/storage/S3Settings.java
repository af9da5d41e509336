package vn.motcua.dossiers.storage;

import java.net.URI;
import java.time.Duration;

/**
 * Where the S3-compatible store is.
 *
 * @param endpoint its address; {@code http} only where the line itself is protected
 * @param region what the store calls its region; {@code us-east-1} where it has none
 * @param bucket an existing bucket of its own
 * @param pathStyle whether the bucket is the first part of the path (most stores) rather than of
 *     the host name (Amazon's)
 * @param callTimeout how long one call may take with all its repetitions: transactions wait for it
 */
record S3Settings(
    URI endpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean pathStyle,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout) {

  @Override
  public String toString() {
    return "S3Settings[" + endpoint + "/" + bucket + "]";
  }
}
