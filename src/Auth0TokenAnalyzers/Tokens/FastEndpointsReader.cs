using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// FastEndpoints.Security from 5.23 on: <c>JwtBearer.CreateToken(o => { … })</c>, also with a method for the lambda. A token without an expiry lives an hour.
/// </summary>
internal sealed class FastEndpointsReader : ITokenReader
{
    private const string Namespace = "FastEndpoints.Security";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".JwtBearer", Namespace + ".JwtCreationOptions", Namespace + ".UserPrivileges"];

    public ImmutableArray<string> SigningNames { get; } = ["CreateToken"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame) =>
        operation is IInvocationOperation { TargetMethod: { Name: "CreateToken", ContainingType: var type } } call
            && type.Is(Namespace, "JwtBearer")
            && call.Arguments.Of("options") is { } options
            ? FromOptions(reading, call, options, frame)
            : null;

    private static MintedToken? FromOptions(Reading reading, IInvocationOperation call, IOperation options, CallFrame? frame)
    {
        if (Functions.Of(reading, options, frame) is not [{ Body: var body } configure])
            return null;
        var claims = new ClaimSet();
        Alternatives? key = null;
        foreach (var write in body.Descendants())
        {
            var isConditional = !Order.IsCertain(write, body.Syntax);
            switch (write)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 0 } target } assignment
                    when target.Property.ContainingType.Is(Namespace, "JwtCreationOptions"):
                    if (target.Property.Name == "SigningKey")
                        key = reading.Read(assignment.Value, configure.Frame);
                    else if (target.Property.Name is "Issuer" or "Audience" or "ExpireAt")
                        ClaimsReader.Add(reading, target.Property.Name switch { "Issuer" => "iss", "Audience" => "aud", _ => "exp" },
                            assignment.Value, configure.Frame, claims, isConditional);
                    break;
                // o.User["scope"] = …
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index], Property.ContainingType: var owner } } assignment
                    when owner.Is(Namespace, "UserPrivileges"):
                    ClaimsReader.Add(reading, index.Value, assignment.Value, configure.Frame, claims, isConditional);
                    break;
                // o.User.Claims.Add(new("scope", …)), o.User.Claims.Add(("scope", …))
                case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" } add:
                    AddClaims(reading, add.Arguments[add.Arguments.Length - 1].Value, configure.Frame, claims, isConditional);
                    break;
            }
        }

        return key is { } secret ? new MintedToken(call, claims, secret, DefaultExpiry.Short) : null;
    }

    /// <summary>Adds claims that are given as <c>Claim</c>s or as pairs of name and value.</summary>
    public static void AddClaims(Reading reading, IOperation given, CallFrame? frame, ClaimSet claims, bool isConditional)
    {
        var elements = !IsPair(given) && reading.Read(given, frame).Values is [CollectionValue list] ? list.Elements : [new Operand(given, frame)];
        foreach (var element in elements)
        {
            if (Unconverted(element.Operation) is ITupleOperation { Elements: [var name, var content] })
                ClaimsReader.Add(reading, name, content, element.Frame, claims, isConditional);
            else
                ClaimsReader.Read(reading, Unconverted(element.Operation), element.Frame, claims, isConditional);
        }
    }

    private static bool IsPair(IOperation operation) => Unconverted(operation) is ITupleOperation;

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? conversion.Operand : operation;
}
