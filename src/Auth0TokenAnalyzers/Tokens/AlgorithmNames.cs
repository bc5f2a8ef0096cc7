using System;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Names of signature algorithms, as texts, enum members or static members. Only a shared secret (HS256 and its kin) makes a token that
/// a tenant takes for its own.
/// </summary>
internal static class AlgorithmNames
{
    /// <summary>Can a token with this algorithm be signed with a shared secret? An algorithm that is not known can be anything.</summary>
    public static bool MayBeShared(Reading reading, IOperation? algorithm, CallFrame? frame) =>
        algorithm is null
            || reading.Read(algorithm, frame).Values is var values
                && (values.IsEmpty || values.Any(value => Name(value) is not { } name || IsShared(name) != false));

    /// <summary><see langword="null"/> for a name that says neither.</summary>
    public static bool? IsShared(string name)
    {
        if (name.StartsWith("HS", StringComparison.OrdinalIgnoreCase) || name.IndexOf("hmac", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        var isAsymmetric = Starts("Rsa")
            || Starts("Ecdsa")
            || Starts("EdDsa")
            || (name.Length > 2 && char.IsDigit(name[2]) && (Starts("RS") || Starts("PS") || Starts("ES")));
        return isAsymmetric || string.Equals(name, "none", StringComparison.OrdinalIgnoreCase) ? false : null;

        bool Starts(string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    // The innermost name is that of the enum member or static property.
    private static string? Name(Value value) =>
        (value as TextValue)?.Constant ?? value.Trail.Where(step => step.Kind == SourceKind.Member).Select(step => step.Name).FirstOrDefault();
}
