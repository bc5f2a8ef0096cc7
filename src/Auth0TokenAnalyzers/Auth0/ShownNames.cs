using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// Which names of settings may stand in a message or property: those that look like names. Where somebody pasted a secret in the place of a
/// name, it must not come out.
/// </summary>
internal static class ShownNames
{
    private const int MaxLength = 80;
    private const int MaxDigits = 4;
    private const int MaxSegment = 40;

    /// <summary>The name; <see langword="null"/> when it is too long, or has too many digits or other characters for one.</summary>
    public static string? Shown(string name) => name.Length <= MaxLength
        && name.All(c => char.IsLetterOrDigit(c) || c is ':' or '.' or '_' or '-')
        && name.Count(char.IsDigit) <= MaxDigits
        && name.Split(':', '.', '_', '-').All(segment => segment.Length <= MaxSegment) ? name : null;
}
