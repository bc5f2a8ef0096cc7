using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// Reads of a setting with a name of the pair: of configuration and environment variables by what is known of them, and of whatever else is asked for a value by
/// that name, such as a vault, a dictionary or the program's own <c>GetVariable(name)</c>.
/// </summary>
internal static class SettingReads
{
    /// <summary>May the syntax read a setting?</summary>
    public static bool MayRead(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: not LiteralExpressionSyntax { Token.Value: not string } }] } element
            => !IsWritten(element),
        ElementBindingExpressionSyntax { ArgumentList.Arguments.Count: 1 } => true,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call
            => SecretSyntax.CalledName(call) is { } name && SecretSyntax.Reads(name),
        _ => false,
    };

    /// <summary>The read as an entry; <see langword="null"/> when it reads something else.</summary>
    public static SecretEntry? Of(Reading reading, IOperation read)
    {
        if (!Yields(read) || !Keys(read).Any(MayName))
            return null;
        foreach (var value in reading.Read(read, null).Values)
        {
            var entry = value.Sources.Where(step => step.Kind is SourceKind.Configuration or SourceKind.Environment
                && SecretSyntax.Role(step.Name) is not null)
                .Select(step => SecretOrigins.Setting(step, value, SecretSyntax.Role(step.Name)!.Value))
                .FirstOrDefault(found => found.Where == read.Syntax);
            if (entry is not null)
                return entry;
        }

        return Name(reading, read) is { } name
            ? new SecretEntry(SecretSyntax.Role(name)!.Value, Origin(read), read.Syntax, name)
            : null;
    }

    private static string? Name(Reading reading, IOperation read) => Keys(read)
        .Select(key => reading.Read(key, null).Values is [TextValue { Constant: { } text }] ? text : null)
        .FirstOrDefault(text => text is not null && SecretSyntax.IsName(text) && SecretSyntax.Role(text) is not null);

    private static IEnumerable<IOperation> Keys(IOperation read)
    {
        var arguments = read switch
        {
            IInvocationOperation call => call.Arguments,
            IPropertyReferenceOperation property => property.Arguments,
            _ => [],
        };
        return arguments.Select(argument => argument.Value).Where(IsText);
    }

    // Most of what a program looks up has another name, and to read where from takes much longer than to look at it.
    private static bool MayName(IOperation key) =>
        key.ConstantValue is not { HasValue: true, Value: string text } || SecretNames.MayEndName(text);

    // A dictionary that is not generic takes an object.
    private static bool IsText(IOperation argument) =>
        argument is IConversionOperation { IsImplicit: true } conversion
            ? IsText(conversion.Operand)
            : argument.Type?.SpecialType == SpecialType.System_String;

    // GetProperty("GlobalClientSecret") of a type is no secret, and IsSet("GlobalClientSecret") only asks.
    private static bool Yields(IOperation read) => read switch
    {
        IInvocationOperation { TargetMethod: var method } when method.ReturnType.SpecialType is SpecialType.System_Boolean
            => method.Name.StartsWith("Try", StringComparison.Ordinal),
        { Type: { IsValueType: true, SpecialType: not SpecialType.None }
            or { SpecialType: SpecialType.System_Void }
            or { TypeKind: TypeKind.Enum or TypeKind.Delegate } or null } => false,
        { Type: var type } => !(type?.ContainingNamespace).Is("System.Reflection"),
    };

    private static SecretOrigin Origin(IOperation read) =>
        read is IInvocationOperation { TargetMethod.Name: var name } && name.IndexOf("Env", StringComparison.Ordinal) >= 0
        || read is IPropertyReferenceOperation { Instance: IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariables" } }
            ? SecretOrigin.Environment
            : SecretOrigin.Configuration;

    private static bool IsWritten(ExpressionSyntax expression) =>
        expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression;
}
