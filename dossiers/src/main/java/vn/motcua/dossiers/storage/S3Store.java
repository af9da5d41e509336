package vn.motcua.dossiers.storage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents in a bucket of an S3-compatible store, {@code files/abcd…}; the bucket must exist. */
final class S3Store implements ObjectStore, AutoCloseable {

  private static final String FOLDER = "files/";

  private final S3Client s3;
  private final URI endpoint;
  private final String bucket;

  S3Store(S3Settings settings) {
    this.endpoint = settings.endpoint();
    this.bucket = settings.bucket();
    this.s3 =
        S3Client.builder()
            .endpointOverride(settings.endpoint())
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .forcePathStyle(settings.pathStyle())
            // Other stores than Amazon's know no trailing checksums; ours is the name.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(all -> all.apiCallTimeout(settings.callTimeout()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.connectTimeout())
                    .socketTimeout(settings.readTimeout()))
            .build();
  }

  @Override
  public void put(String sha256, byte[] content) {
    ContentHash.proven(ContentHash.checked(sha256), content);
    asked(
        sha256,
        "written",
        () ->
            s3.putObject(
                request -> request.bucket(bucket).key(FOLDER + sha256),
                RequestBody.fromBytes(content)));
  }

  @Override
  public byte[] get(String sha256) {
    String key = FOLDER + ContentHash.checked(sha256);
    return ContentHash.proven(
        sha256,
        asked(
            sha256,
            "read",
            () ->
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                    .asByteArrayUnsafe()));
  }

  @Override
  public boolean has(String sha256) {
    String key = FOLDER + ContentHash.checked(sha256);
    return asked(
        sha256,
        "looked up",
        () -> {
          try {
            s3.headObject(request -> request.bucket(bucket).key(key));
            return true;
          } catch (NoSuchKeyException e) {
            return false;
          }
        });
  }

  @Override
  public void remove(String sha256) {
    String key = FOLDER + ContentHash.checked(sha256);
    asked(sha256, "removed", () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  @Override
  public List<Stored> list(String after, int limit) {
    String start = after.isEmpty() ? null : FOLDER + after;
    List<Stored> found = new ArrayList<>();
    for (S3Object object : page(start, limit)) {
      found.add(new Stored(object.key().substring(FOLDER.length()), object.lastModified()));
    }
    return found;
  }

  @Override
  public String place() {
    return endpoint + "/" + bucket;
  }

  @Override
  public void close() {
    s3.close();
  }

  private List<S3Object> page(@Nullable String start, int limit) {
    return asked(
        "bucket " + bucket,
        "listed",
        () ->
            s3.listObjectsV2(request ->
                    request.bucket(bucket).prefix(FOLDER).startAfter(start).maxKeys(limit))
                .contents());
  }

  private <T> T asked(String what, String done, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new StorageProblem(what + " could not be " + done + " at " + place(), e);
    }
  }
}
