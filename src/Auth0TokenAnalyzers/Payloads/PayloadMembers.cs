using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>How the members of a payload's type become claims.</summary>
internal static class PayloadMembers
{
    /// <summary>The claim that a constructor parameter sets: those of <c>JwtPayload</c>, and the properties of a record.</summary>
    public static string? ClaimOf(IParameterSymbol? parameter)
    {
        if (parameter?.ContainingType is { IsRecord: true } record)
            return record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property ? ClaimNames.Of(property) : null;
        return parameter?.Name switch
        {
            "issuer" => "iss",
            "audience" => "aud",
            "notBefore" => "nbf",
            "expires" => "exp",
            "issuedAt" => "iat",
            _ => null,
        };
    }

    public static string NameOf(ObjectWrite write, ObjectValue holder) =>
        holder.Type?.GetMembers(write.Name).FirstOrDefault() is { } member ? ClaimNames.Of(member) : ClaimNames.Of(write.Name);

    /// <summary>The initialisers of the properties of a type of this compilation. A base type from elsewhere may add claims of its own.</summary>
    public static void AddDefaults(Reading reading, ObjectValue holder, ClaimSet claims)
    {
        if (holder.Type is not { IsAnonymousType: false } type || type.DeclaringSyntaxReferences.IsEmpty || IsDictionary(type))
            return;
        if (type.BaseType is { SpecialType: not SpecialType.System_Object and not SpecialType.System_ValueType } ancestor
            && ancestor.DeclaringSyntaxReferences.IsEmpty)
            claims.AddUnknown();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => !property.IsStatic && holder.Property(property.Name).IsEmpty))
        {
            foreach (var declaration in property.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken))
                .OfType<PropertyDeclarationSyntax>())
            {
                var value = declaration.Initializer?.Value ?? declaration.ExpressionBody?.Expression;
                if (value is not null && reading.Source.Operation(value, reading.CancellationToken) is { } operation)
                    ClaimsReader.Add(reading, ClaimNames.Of(property), operation, null, claims, isConditional: false);
            }
        }
    }

    /// <summary>Is it a holder of claims in itself: a list, a dictionary, an identity, a JSON property?</summary>
    public static bool IsSequence(IOperation argument)
    {
        var type = argument is IConversionOperation conversion ? conversion.Operand.Type : argument.Type;
        return type is { SpecialType: not SpecialType.System_String } && (type is IArrayTypeSymbol
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(x => x.SpecialType == SpecialType.System_Collections_IEnumerable)
            || type.Derives("System.Security.Claims", "ClaimsIdentity")
            || EncodingReader.IsJsonObject(type));
    }

    private static bool IsDictionary(ITypeSymbol type) => type.AllInterfaces.Any(x => x.SpecialType == SpecialType.System_Collections_IEnumerable);
}
