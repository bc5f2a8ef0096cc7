using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>A place where code hands a token over: to a client of Auth0's SDK, or to the bearer header of a request.</summary>
/// <param name="Value">What is handed over: the token, or the text of the header that it stands in.</param>
/// <param name="IsSdk">Is it a client of the SDK, which talks to the Management API and to nothing else?</param>
/// <param name="IsHeaderText">Is it the text of a header, with the scheme before the token?</param>
/// <param name="Urls">The URLs that the client or the request goes to, as far as they are known. Of an SDK client also the bare domain.</param>
internal sealed record TokenHandover(IOperation Value, bool IsSdk, bool IsHeaderText, ImmutableArray<Value> Urls)
{
    /// <summary>The creation or call that takes the token as a whole; <see langword="null"/> where it goes into a header.</summary>
    public IOperation? Taker { get; init; }

    /// <summary>Is nothing known of where the request goes?</summary>
    public bool GoesAnywhere => Urls.All(url => url is TextValue { Parts: [{ Hole: not null }] });

    /// <summary>Is the host read from a setting? Its name then says whose host it is.</summary>
    public bool NamesHost => Urls.SelectMany(url => url.Sources).Any(step => step.Kind is SourceKind.Configuration or SourceKind.Environment);

    /// <summary>The expression of the token alone; <see langword="null"/> when it is written together with its scheme.</summary>
    public ExpressionSyntax? Token =>
        Part(Value) is { Type.SpecialType: SpecialType.System_String } part && Whole(part.Syntax) is ExpressionSyntax expression ? expression : null;

    /// <summary>The tenant's host, when it is written in the code and nothing else can take its place.</summary>
    public string? Tenant(Auth0Hosts hosts) => TenantDomain.OnlyHost(Urls, hosts);

    /// <summary>The expression with the parentheses and the <c>!</c> around it.</summary>
    public static SyntaxNode Whole(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            node = node.Parent;
        return node;
    }

    // "Bearer " + Tenant.Token: a constant that has the whole token.
    private static bool IsNamed(IOperation token, IOperation scheme) => token is IFieldReferenceOperation or ILocalReferenceOperation
        && scheme.ConstantValue is { HasValue: true, Value: string text }
        && text.TrimEnd().EndsWith("bearer", StringComparison.OrdinalIgnoreCase);

    private IOperation? Part(IOperation value)
    {
        value = ChainCall.Unwrap(value);
        return value switch
        {
            _ when !IsHeaderText => value,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand: { } right } sum
                => ChainCall.Unwrap(right) is var token && (!token.ConstantValue.HasValue || IsNamed(token, sum.LeftOperand)) ? token : null,
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation, IInterpolationOperation hole] }
                => ChainCall.Unwrap(hole.Expression),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" or "Format" } } call
                => ChainCall.Unwrap(call.Arguments.Last().Value) is var last && last.Type?.SpecialType == SpecialType.System_String ? last : null,
            _ => null,
        };
    }
}
