namespace Auth0TokenAnalyzers.Auth0;

/// <summary>A value of a JSON text that is no object and no array, and where it stands.</summary>
/// <param name="Section">The names of the objects and arrays around it, from the outside in, joined by colons as .NET's configuration does; empty at the top.</param>
/// <param name="Name">Its own name, or its index in an array.</param>
/// <param name="Text">The text of a string, without escapes; of anything else as it is written.</param>
/// <param name="IsString">It is a string.</param>
/// <param name="Start">Where it begins; for a string after the quote.</param>
/// <param name="Length">How long it is as it is written; for a string without the quotes.</param>
internal readonly record struct JsonLeaf(string Section, string Name, string Text, bool IsString, int Start, int Length);
