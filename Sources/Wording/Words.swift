/// The table of words. Each file `Words+….swift` holds the part for one room; `Words.all` lists them
/// for the test that every text exists in both languages.
public enum Words {}
