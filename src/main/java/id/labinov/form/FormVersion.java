package id.labinov.form;

/** A form as of one deployment. An innovation keeps the versions with which its path started.
 * @param key form id = file name = user task id
 * @param hash SHA-256 of the JSON in lower-case hex */
public record FormVersion(String key, String hash) {}
