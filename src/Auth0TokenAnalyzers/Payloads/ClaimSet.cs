using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>The claims of a token, as far as the code shows them.</summary>
internal sealed class ClaimSet
{
    private readonly List<Claim> _claims = [];

    /// <summary>False when there may be claims that are not in here.</summary>
    public bool IsComplete { get; private set; } = true;

    public IEnumerable<Claim> All => _claims;

    public void Add(Claim claim) => _claims.Add(claim);

    public void AddUnknown() => IsComplete = false;

    public void Remove(params string[] names) => _claims.RemoveAll(claim => names.Contains(claim.Name));

    /// <summary>What a claim can be: the last value that is certainly set, and those that may replace it.</summary>
    public IReadOnlyList<Claim> Of(string name)
    {
        var claims = _claims.Where(claim => claim.Name == name).ToList();
        var last = claims.FindLastIndex(claim => !claim.IsConditional);
        return last < 0 ? claims : claims.GetRange(last, claims.Count - last);
    }

    /// <summary>Is the claim set on every path?</summary>
    public bool IsCertain(string name) => _claims.Any(claim => claim.Name == name && !claim.IsConditional);

    /// <summary>All values of a claim that can occur several times, such as <c>scope</c> and <c>aud</c>.</summary>
    public IEnumerable<Value> Values(string name) => _claims.Where(claim => claim.Name == name).SelectMany(claim => claim.Value.Values);
}

/// <summary>A claim.</summary>
/// <param name="Name">Its name in the token.</param>
/// <param name="Value">What it can be.</param>
/// <param name="Where">The expression of its value.</param>
/// <param name="IsConditional">It may not be set.</param>
internal sealed record Claim(string Name, Alternatives Value, SyntaxNode Where, bool IsConditional)
{
    /// <summary>One of the values that are passed is null: then the claim is not set although the code sets it.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>For what is read out of a text: the expression that writes the whole text.</summary>
    public SyntaxNode? Text { get; init; }
}
